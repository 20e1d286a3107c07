import type { Signing } from '@handsel/contracts';

/** A moment on stage. A rehearsed one is marked, and joins no list after it. */
export interface StagedSigning extends Signing {
  rehearsal?: true;
}

export interface StageLimits {
  /** Nothing waits longer than this for its moment. */
  mostBehindMilliseconds: number;
  /** A moment with nobody waiting. */
  longestMilliseconds: number;
  /** Shorter than this nobody can read it. */
  shortestMilliseconds: number;
}

export const stageLimits: StageLimits = {
  mostBehindMilliseconds: 20_000,
  longestMilliseconds: 8_000,
  shortestMilliseconds: 2_500,
};

/**
 * What waits for its moment. One at a time while there is time; in a burst as many together as it takes for nobody
 * to wait longer than the limit. Times are milliseconds of any clock that only goes forward.
 */
export class StageQueue {
  private waiting: { signing: StagedSigning; since: number }[] = [];

  constructor(private readonly limits: StageLimits = stageLimits) {}

  get size(): number {
    return this.waiting.length;
  }

  has(dealId: string): boolean {
    return this.waiting.some(({ signing }) => signing.dealId === dealId);
  }

  push(signing: StagedSigning, now: number): void {
    this.waiting.push({ signing, since: now });
  }

  /** A deal that was corrected while it waits comes on stage as corrected. */
  replace(signing: Signing): void {
    for (const one of this.waiting) if (one.signing.dealId === signing.dealId) one.signing = signing;
  }

  /** A deal that was taken back while it waits never comes on. */
  drop(dealId: string): void {
    this.waiting = this.waiting.filter(({ signing }) => signing.dealId !== dealId);
  }

  /**
   * How long a moment that began at `startedAt` lasts, given who waits now: as long as everyone behind it, one moment
   * of this length after the other, still comes on in time.
   */
  holdMilliseconds(startedAt: number): number {
    const { mostBehindMilliseconds, longestMilliseconds, shortestMilliseconds } = this.limits;
    let hold = longestMilliseconds;
    this.waiting.forEach(({ since }, index) => {
      hold = Math.min(hold, (mostBehindMilliseconds - (startedAt - since)) / (index + 1));
    });
    return Math.max(shortestMilliseconds, hold);
  }

  /**
   * Who comes on stage now, in order; empty when nobody waits. Takes just so many that everyone behind them still has
   * a place before the own limit, with moments of the shortest kind.
   */
  take(now: number): StagedSigning[] {
    let together = Math.min(1, this.waiting.length);
    this.waiting.forEach(({ since }, index) => {
      const left = this.limits.mostBehindMilliseconds - (now - since);
      const moments = Math.max(1, Math.floor(left / this.limits.shortestMilliseconds));
      together = Math.max(together, Math.ceil((index + 1) / moments));
    });
    return this.waiting.splice(0, together).map(({ signing }) => signing);
  }

  /** Everything that waits, at once: what a board takes in without a moment. */
  drain(): StagedSigning[] {
    return this.waiting.splice(0).map(({ signing }) => signing);
  }
}
