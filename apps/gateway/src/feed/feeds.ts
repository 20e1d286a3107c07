import type { LogHead, LogSource } from '@handsel/events';
import { ConventionFeed } from './convention-feed';

/** Events kept in memory for each convention. */
const RING_CAPACITY = 20_000;
const READ_AT_ONCE = 2_000;

/** The feeds of all conventions, filled from the log. */
export class Feeds {
  private readonly feeds = new Map<string, ConventionFeed>();
  private readonly filling = new Map<string, Promise<void>>();

  constructor(
    private readonly source: LogSource & { catchUp(): Promise<void> },
    private readonly capacity = RING_CAPACITY,
  ) {}

  /** Begins at these heads: what came before is read when somebody asks for it. */
  begin(heads: readonly LogHead[]): void {
    for (const { conventionId, epoch, position } of heads)
      this.feeds.set(conventionId, new ConventionFeed(conventionId, epoch, position, this.capacity));
  }

  get(conventionId: string): ConventionFeed | undefined {
    return this.feeds.get(conventionId);
  }

  /** The feed of a convention, also of one that was made a moment ago; null when there is none. */
  async find(conventionId: string): Promise<ConventionFeed | null> {
    const known = this.feeds.get(conventionId);
    if (known) return known;
    const heads = await this.source.heads();
    const head = heads.find((candidate) => candidate.conventionId === conventionId);
    // The tail delivers a new convention from its first event, so the feed begins before it.
    return this.feeds.get(conventionId) ?? (head ? this.add({ ...head, position: 0 }) : null);
  }

  restart({ conventionId, epoch, position }: LogHead): void {
    this.feeds.get(conventionId)?.restart(epoch, position);
  }

  /** Looks at the log now: a client may have read over HTTP what has not come here yet. */
  catchUp(): Promise<void> {
    return this.source.catchUp();
  }

  /**
   * Reads older events into the ring until it reaches back to a position. However many clients ask at once, the
   * database is read once.
   */
  async reachBackTo(feed: ConventionFeed, position: number): Promise<void> {
    while (feed.start > position && feed.couldHold(position)) {
      const { epoch, start } = feed;
      await (this.filling.get(feed.conventionId) ?? this.fill(feed));
      if (feed.epoch !== epoch || feed.start === start) return;
    }
  }

  private fill(feed: ConventionFeed): Promise<void> {
    const filling = this.readOlder(feed).finally(() => this.filling.delete(feed.conventionId));
    this.filling.set(feed.conventionId, filling);
    return filling;
  }

  private async readOlder(feed: ConventionFeed): Promise<void> {
    const { epoch, start } = feed;
    const after = Math.max(0, start - READ_AT_ONCE);
    const events = await this.source.readRange(feed.conventionId, after, start - after);
    if (feed.epoch === epoch) feed.addOlder(events);
  }

  private add({ conventionId, epoch, position }: LogHead): ConventionFeed {
    const feed = new ConventionFeed(conventionId, epoch, position, this.capacity);
    this.feeds.set(conventionId, feed);
    return feed;
  }
}
