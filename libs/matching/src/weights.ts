import { MatchingError } from './matching-error';
import { MAX_SCORE, type PartName } from './match';

/** How much each part may give, relative to the others. 0 switches a part off. */
export type MatchingWeights = Record<PartName, number>;

/** The defaults; docs/matching.md says where each number comes from. */
export const DEFAULT_WEIGHTS: Readonly<MatchingWeights> = {
  sector: 24,
  complement: 8,
  text: 30,
  value: 4,
  language: 4,
  country: 2,
  size: 2,
  dealings: 14,
  reputation: 12,
};

export const PART_NAMES = Object.keys(DEFAULT_WEIGHTS) as PartName[];

/**
 * Most points that each part can give; together at most MAX_SCORE.
 * @throws MatchingError `WEIGHTS_INVALID` for a weight that is negative or not a number, or when all are 0.
 */
export function pointCaps(weights: Partial<MatchingWeights> = {}): MatchingWeights {
  const merged: MatchingWeights = { ...DEFAULT_WEIGHTS, ...weights };
  let total = 0;
  for (const name of PART_NAMES) {
    const weight = merged[name];
    if (!Number.isFinite(weight) || weight < 0) {
      throw new MatchingError('WEIGHTS_INVALID', `The weight of ${name} must be 0 or more`, { field: name });
    }
    total += weight;
  }
  if (total === 0) throw new MatchingError('WEIGHTS_INVALID', 'At least one weight must be above 0');
  for (const name of PART_NAMES) merged[name] = (merged[name] / total) * MAX_SCORE;
  return merged;
}
