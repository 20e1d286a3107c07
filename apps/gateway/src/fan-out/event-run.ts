import type { ServerEvent } from '@handsel/contracts';
import { eventPacket, messageFrames } from './frames';

/**
 * Some events in a row, encoded once however many rooms hear just these. Runs grow by one event at a time from a common
 * beginning, so rooms that are given the same events come to the same run.
 */
export class EventRun {
  private joined: Buffer | null = null;
  /** The usual case is one way on; a room that missed an event has another. */
  private lastWay: EventRun | null = null;
  private ways: Map<ServerEvent, EventRun> | null = null;

  private constructor(
    private readonly before: EventRun | null,
    private readonly event: ServerEvent | null,
  ) {}

  static empty(): EventRun {
    return new EventRun(null, null);
  }

  /** This run and one event more. */
  and(event: ServerEvent): EventRun {
    if (this.lastWay?.event === event) return this.lastWay;
    this.ways ??= new Map();
    this.lastWay = this.ways.get(event) ?? new EventRun(this, event);
    this.ways.set(event, this.lastWay);
    return this.lastWay;
  }

  /** As Socket.IO packets, for who cannot be handed frames. */
  packets(): string[] {
    const packets = this.event ? [eventPacket(this.event)] : [];
    for (let run = this.before; run?.event; run = run.before) packets.push(eventPacket(run.event));
    return packets.reverse();
  }

  /** As WebSocket frames, for one write. */
  get frames(): Buffer {
    return (this.joined ??= messageFrames(this.packets()));
  }
}
