import type { PairScorer } from './pair-scorer';

/** Steps of the table; a power of two, so that a sum is put into its step without rounding. */
const STEPS = 8192;

/** Points of sums of gains, and a ceiling of them that costs no logarithm. */
export class TextPoints {
  private readonly ceilings = new Int32Array(STEPS + 1);
  private readonly perStep: number;

  constructor(private readonly scorer: PairScorer) {
    const most = scorer.text(Number.MAX_SAFE_INTEGER);
    let full = STEPS;
    while (scorer.text(full) < most) full *= 2;
    const width = full / STEPS;
    this.perStep = 1 / width;
    for (let step = 0; step < STEPS; step++) this.ceilings[step] = scorer.text((step + 1) * width);
    this.ceilings[STEPS] = most;
  }

  points(sum: number): number {
    return this.scorer.text(sum);
  }

  /** Never less than the points of this sum, or of a lower one; none for a sum of 0. */
  ceiling(sum: number): number {
    if (sum === 0) return 0;
    const step = sum * this.perStep;
    return this.ceilings[step >= STEPS ? STEPS : step | 0]!;
  }
}
