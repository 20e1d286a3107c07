import type { PairScorer } from './pair-scorer';
import { GAIN_UNITS } from './text-index';

/** Units of gain to a step of the table. */
const STEP = GAIN_UNITS / 64;
/** Sums from here on share the last step: e^5 - 1, where text is worth all of its points, and a little above. */
const STEPS = 160 * 64;

/** Points of sums of gains, and a ceiling of them that costs no logarithm. */
export class TextPoints {
  private readonly ceilings = new Int32Array(STEPS + 1);

  constructor(private readonly scorer: PairScorer) {
    for (let step = 0; step < STEPS; step++) this.ceilings[step] = scorer.text((step + 1) * STEP);
    this.ceilings[STEPS] = scorer.text(Number.MAX_SAFE_INTEGER);
  }

  points(sum: number): number {
    return this.scorer.text(sum);
  }

  /** Never less than the points of this sum, or of a lower one; none for a sum of 0. */
  ceiling(sum: number): number {
    return sum === 0 ? 0 : this.ceilings[sum >= STEPS * STEP ? STEPS : (sum / STEP) | 0]!;
  }
}
