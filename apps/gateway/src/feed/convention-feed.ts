import type { Audience, LoggedEvent, ServerEvent } from '@handsel/contracts';
import { AudienceSets, type AudienceSet } from './audience-sets';
import { EventRing } from './event-ring';

/** What one audience set is sent of a batch. */
export interface Delivery {
  room: string;
  events: ServerEvent[];
}

export interface Replay {
  /** The same list for all who ask for the same: it need be encoded only once. */
  events: readonly ServerEvent[];
  /** Everything up to here is accounted for once the events have come. */
  through: number;
  /** Whether that is all there is. */
  complete: boolean;
}

/** Replays kept between two events: in a storm, thousands ask for the same. */
const REMEMBERED_REPLAYS = 200;

/** One convention's log as its clients see it. Knows no sockets, so that its promises can be tested without any. */
export class ConventionFeed {
  readonly sets: AudienceSets;
  private ring: EventRing;
  private readonly replays = new Map<string, Replay | null>();

  constructor(
    readonly conventionId: string,
    private currentEpoch: string,
    top: number,
    private readonly capacity: number,
  ) {
    this.sets = new AudienceSets(conventionId);
    this.ring = new EventRing(top, capacity);
  }

  get epoch(): string {
    return this.currentEpoch;
  }

  get top(): number {
    return this.ring.top;
  }

  /** Replay begins after this position at the earliest, unless older events are added. */
  get start(): number {
    return this.ring.start;
  }

  /** Whether the ring could hold everything after a position. */
  couldHold(position: number): boolean {
    return this.ring.top - position <= this.capacity;
  }

  /** A backup was restored: nothing from before counts. */
  restart(epoch: string, top: number): void {
    this.currentEpoch = epoch;
    this.ring = new EventRing(top, this.capacity);
    this.replays.clear();
    this.sets.restart(top);
  }

  addOlder(events: readonly LoggedEvent[]): void {
    this.ring.prepend(events);
    this.replays.clear();
  }

  /** Takes what follows the log's end; @returns what each audience set is sent of it. */
  accept(batch: readonly LoggedEvent[]): Delivery[] {
    this.replays.clear();
    const deliveries = new Map<AudienceSet, Delivery>();
    for (const event of this.ring.append(batch)) {
      // Most sets were last sent the same: what is the same for them is one object, and encoded once.
      const byPrevious = new Map<number, ServerEvent>();
      for (const set of this.sets.hearing(event.audience)) {
        const sent = byPrevious.get(set.last) ?? toServerEvent(event, set.last);
        byPrevious.set(set.last, sent);
        const delivery = deliveries.get(set) ?? { room: set.room, events: [] };
        deliveries.set(set, delivery);
        delivery.events.push(sent);
        set.last = event.position;
      }
    }
    return [...deliveries.values()];
  }

  /**
   * What an audience has to be sent after a position, `limit` events at most; null when the ring does not reach back so
   * far. `previous` of the first is the position itself.
   */
  replay(audiences: readonly Audience[], position: number, limit = Infinity): Replay | null {
    const key = [position, limit, ...audiences].join(' ');
    const known = this.replays.get(key);
    if (known !== undefined) return known;
    const replay = this.gather(audiences, position, limit);
    if (this.replays.size >= REMEMBERED_REPLAYS) this.replays.clear();
    this.replays.set(key, replay);
    return replay;
  }

  private gather(audiences: readonly Audience[], position: number, limit: number): Replay | null {
    const events = this.ring.after(position);
    if (!events) return null;
    const mine = new Set<string>(audiences);
    const mineOnly: ServerEvent[] = [];
    let previous = position;
    for (const event of events) {
      if (!event.audience.some((name) => mine.has(name))) continue;
      if (mineOnly.length === limit) return { events: mineOnly, through: previous, complete: false };
      mineOnly.push(toServerEvent(event, previous));
      previous = event.position;
    }
    return { events: mineOnly, through: this.ring.top, complete: true };
  }
}

function toServerEvent({ conventionId, position, type, at, payload }: LoggedEvent, previous: number): ServerEvent {
  return { conventionId, position, previous, type, at, payload };
}
