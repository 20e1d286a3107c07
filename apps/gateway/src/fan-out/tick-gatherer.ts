export interface Timing {
  /** A clock in milliseconds that never goes back. */
  now: () => number;
  /** The longest that an event may wait for others to share its write; 0 for no longer than the tick. */
  longestWaitMilliseconds: number;
}

/**
 * Decides when what has gathered is written: at the end of the tick. After a long write there is a pause of half its
 * length, in which more gathers, so that writing leaves room for pings and handshakes; a single event now and then
 * never waits for it.
 */
export class TickGatherer {
  private asked = false;
  private notBefore = -Infinity;

  constructor(
    private readonly write: () => void,
    private readonly timing: Timing,
  ) {}

  ask(): void {
    if (this.asked) return;
    this.asked = true;
    const wait = this.notBefore - this.timing.now();
    if (wait > 0) setTimeout(() => this.run(), wait);
    else setImmediate(() => this.run());
  }

  private run(): void {
    this.asked = false;
    const { now, longestWaitMilliseconds } = this.timing;
    const began = now();
    this.write();
    const ended = now();
    this.notBefore = ended + Math.min((ended - began) / 2, longestWaitMilliseconds);
  }
}
