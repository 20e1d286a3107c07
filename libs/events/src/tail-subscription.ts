import type { LoggedEvent } from '@handsel/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { asError } from './connection-options';
import type { LogHead } from './log-reader';
import type { LogSource } from './log-source.port';

export interface Subscriber {
  /** Events of one convention, in order. The next batch waits for it; when it throws, the same batch comes again. */
  onBatch(conventionId: string, events: LoggedEvent[]): void | Promise<void>;
  /**
   * A backup was restored, or the subscriber was further behind than the log goes back: what came before counts no
   * more, and events go on after `head.position`.
   */
  onEpoch?(head: LogHead): void;
  /** Only these conventions; all of them where nothing is said. */
  conventionIds?: ReadonlySet<string>;
}

const BATCH_SIZE = 500;
const RETRY_MILLISECONDS = 200;

/** The place of one subscriber in each convention's log. */
export class TailSubscription {
  readonly stopped: Promise<void>;
  private readonly places: Map<string, LogHead>;
  private resolveStopped: () => void = () => {};
  private latest: LogHead[] | null = null;
  private draining: Promise<void> | null = null;
  private over = false;

  constructor(
    private readonly source: LogSource,
    private readonly subscriber: Subscriber,
    from: Iterable<LogHead>,
    private readonly onError: (error: Error) => void,
  ) {
    this.places = new Map([...from].map((head) => [head.conventionId, { ...head }]));
    this.stopped = new Promise((resolve) => (this.resolveStopped = resolve));
  }

  /** Ends the subscription; resolves after the batch that is being taken. */
  async stop(): Promise<void> {
    this.over = true;
    await this.draining;
    this.resolveStopped();
  }

  /** The log goes this far now. Resolves when the subscriber has been given everything up to there. */
  async advanceTo(heads: LogHead[]): Promise<void> {
    this.latest = heads;
    while (this.latest && !this.over) {
      this.draining ??= this.drain().finally(() => (this.draining = null));
      await this.draining;
    }
  }

  private async drain(): Promise<void> {
    while (this.latest && !this.over) {
      const heads = this.latest;
      this.latest = null;
      this.forget(heads);
      for (const head of heads)
        if (this.subscriber.conventionIds?.has(head.conventionId) ?? true) await this.follow(head);
    }
  }

  private forget(heads: LogHead[]): void {
    if (this.places.size <= heads.length) return;
    const present = new Set(heads.map((head) => head.conventionId));
    for (const conventionId of this.places.keys()) if (!present.has(conventionId)) this.places.delete(conventionId);
  }

  private async follow(head: LogHead): Promise<void> {
    const place = this.placeOf(head);
    while (place.position < head.position && !this.over) {
      try {
        const count = Math.min(BATCH_SIZE, head.position - place.position);
        const events = await this.source.readRange(head.conventionId, place.position, count);
        const last = events.at(-1);
        // What follows the place has left the log meanwhile: as with a restored backup, nothing before the head counts.
        if (!last || events[0]?.position !== place.position + 1) {
          this.restartAt(head);
          return;
        }
        await this.subscriber.onBatch(head.conventionId, events);
        place.position = last.position;
      } catch (error) {
        this.onError(asError(error));
        await sleep(RETRY_MILLISECONDS);
        return;
      }
    }
  }

  private placeOf(head: LogHead): LogHead {
    const known = this.places.get(head.conventionId);
    if (known?.epoch === head.epoch) return known;
    if (known) return this.restartAt(head);
    const place = { ...head, position: 0 };
    this.places.set(head.conventionId, place);
    return place;
  }

  private restartAt(head: LogHead): LogHead {
    const place = { ...head };
    this.places.set(head.conventionId, place);
    this.subscriber.onEpoch?.({ ...head });
    return place;
  }
}
