import type { LoggedEvent } from '@handsel/contracts';

/**
 * The latest events of one convention, without a gap: those with `start < position <= top`. A reconnect storm asks this
 * and not the database.
 */
export class EventRing {
  /** In order; the first `skipped` have been dropped already and are cut off now and then, not one by one. */
  private events: LoggedEvent[] = [];
  private skipped = 0;
  private end: number;

  constructor(
    top: number,
    readonly capacity: number,
  ) {
    this.end = top;
  }

  /** The position of the latest event. */
  get top(): number {
    return this.end;
  }

  /** Everything after this position is here. */
  get start(): number {
    return this.end - (this.events.length - this.skipped);
  }

  /** Adds what follows the top. What is here already is left out; @returns what was added. Throws on a gap. */
  append(events: readonly LoggedEvent[]): LoggedEvent[] {
    const added = events.filter((event) => event.position > this.end);
    for (const event of added) {
      if (event.position !== this.end + 1) throw new RangeError(`event ${event.position} cannot follow ${this.end}`);
      this.events.push(event);
      this.end = event.position;
    }
    this.trim();
    return added;
  }

  /** Adds older events, up to the capacity. They have to end where the ring starts; what is here already is left out. */
  prepend(events: readonly LoggedEvent[]): void {
    const room = this.capacity - (this.end - this.start);
    const older = events.filter((event) => event.position <= this.start);
    if (room <= 0 || older.at(-1)?.position !== this.start) return;
    this.events = [...older.slice(-room), ...this.events.slice(this.skipped)];
    this.skipped = 0;
  }

  /** Events after a position; null when some of them are no longer here. */
  after(position: number): LoggedEvent[] | null {
    if (position < this.start) return null;
    return this.events.slice(this.skipped + Math.max(0, position - this.start));
  }

  private trim(): void {
    this.skipped += Math.max(0, this.end - this.start - this.capacity);
    if (this.skipped < this.capacity) return;
    this.events = this.events.slice(this.skipped);
    this.skipped = 0;
  }
}
