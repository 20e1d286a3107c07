import { MatchingError } from './matching-error';
import { MAX_SCORE, type PartName } from './match';

/** How much each part may give, relative to the others. 0 switches a part off. */
export type MatchingWeights = Record<PartName, number>;

/** The defaults; docs/matching.md says where each number comes from. */
export const DEFAULT_WEIGHTS: Readonly<MatchingWeights> = {
  sector: 5,
  complement: 6,
  text: 26,
  value: 6,
  language: 3,
  country: 4,
  size: 2,
  dealings: 14,
  reputation: 22,
};

export const PART_NAMES = Object.keys(DEFAULT_WEIGHTS) as PartName[];

/**
 * Most points that each part can give; together at most MAX_SCORE. A part for which there is no data at all
 * (`withoutData`: no past dealings, no table of who supplies whom) gives none, and leaves its points to the others.
 * @throws MatchingError `WEIGHTS_INVALID` for a weight that is negative or not a number, or when all are 0.
 */
export function pointCaps(
  weights: Partial<MatchingWeights> = {},
  withoutData: readonly PartName[] = [],
): MatchingWeights {
  const merged: MatchingWeights = { ...DEFAULT_WEIGHTS, ...weights };
  for (const name of PART_NAMES) {
    if (!Number.isFinite(merged[name]) || merged[name] < 0) {
      throw new MatchingError('WEIGHTS_INVALID', `The weight of ${name} must be 0 or more`, { field: name });
    }
  }
  if (PART_NAMES.every((name) => merged[name] === 0)) {
    throw new MatchingError('WEIGHTS_INVALID', 'At least one weight must be above 0');
  }
  for (const name of withoutData) merged[name] = 0;
  const total = PART_NAMES.reduce((sum, name) => sum + merged[name], 0);
  for (const name of PART_NAMES) merged[name] = total === 0 ? 0 : (merged[name] / total) * MAX_SCORE;
  return merged;
}
