import { domainEvents, type LoggedEvent } from '@handsel/contracts';
import type { LogHead, Subscriber } from '@handsel/events';
import type { FanOut } from '../fan-out/fan-out.port';
import type { LiveSockets } from '../sockets/live-sockets';
import type { Feeds } from './feeds';

/** Takes the log's events as they are numbered: into the rings, to the sockets, and to the gateway itself. */
export class LogPump implements Subscriber {
  constructor(
    private readonly feeds: Feeds,
    private readonly fanOut: FanOut,
    private readonly sockets: LiveSockets,
  ) {}

  async onBatch(conventionId: string, events: LoggedEvent[]): Promise<void> {
    const feed = await this.feeds.find(conventionId);
    if (!feed) return;
    for (const { room, events: visible } of feed.accept(events)) this.fanOut.toRoom(room, visible);
    for (const event of events) {
      if (event.type !== 'session.revoked') continue;
      const payload = domainEvents['session.revoked'].safeParse(event.payload);
      if (payload.success) this.sockets.revoke(payload.data.sessionId);
    }
  }

  onEpoch(head: LogHead): void {
    this.feeds.restart(head);
    this.sockets.dropFollowersOf(head.conventionId);
  }
}
