import type { DealTotals, Signing } from '@handsel/contracts';

/** Something that changes the board, in the order of the log. Only a signing gets a moment on stage. */
export type BoardChange =
  | { kind: 'signed' | 'corrected'; signing: Signing; totals: DealTotals }
  | { kind: 'retracted'; dealId: string; totals: DealTotals };

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
  longestMilliseconds: 7_500,
  shortestMilliseconds: 2_500,
};

/**
 * What waits for its moment. One at a time while there is time; in a burst as many together as it takes for nobody
 * to wait longer than the limit. Times are milliseconds of any clock that only goes forward.
 */
export class StageQueue {
  private readonly waiting: { change: BoardChange; since: number }[] = [];

  constructor(private readonly limits: StageLimits = stageLimits) {}

  get size(): number {
    return this.waiting.length;
  }

  push(change: BoardChange, now: number): void {
    this.waiting.push({ change, since: now });
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
  take(now: number): BoardChange[] {
    let together = Math.min(1, this.waiting.length);
    this.waiting.forEach(({ since }, index) => {
      const left = this.limits.mostBehindMilliseconds - (now - since);
      const moments = Math.max(1, Math.floor(left / this.limits.shortestMilliseconds));
      together = Math.max(together, Math.ceil((index + 1) / moments));
    });
    return this.waiting.splice(0, together).map(({ change }) => change);
  }

  /** Everything that waits, at once: what a board takes in without a moment. */
  drain(): BoardChange[] {
    return this.waiting.splice(0).map(({ change }) => change);
  }
}
