import { PART_NAMES, type MatchingWeights } from '../weights';
import { fitListwise, scaledToFit, surpriseOf, type CandidateList } from './weight-model';

/** How strongly proportions are held at the weights in use: about what this many buyers have to say against them. */
const PULL = 1;

const sumOf = (weights: Iterable<number>): number => [...weights].reduce((sum, weight) => sum + weight, 0);

const asShares = (weights: MatchingWeights): Float64Array => {
  const sum = sumOf(Object.values(weights));
  return Float64Array.from(PART_NAMES, (name) => weights[name] / sum);
};

/** Weights that suit the lists, to one decimal and with the sum of those in use; these where nothing could be told. */
export function fitProportions(lists: readonly CandidateList[], inUse: MatchingWeights): MatchingWeights {
  const found = fitListwise(lists, { towards: asShares(inUse), pull: PULL });
  const factor = sumOf(Object.values(inUse)) / sumOf(found);
  if (!Number.isFinite(factor)) return inUse;
  const weights = { ...inUse };
  for (const [part, name] of PART_NAMES.entries()) weights[name] = Math.round((found[part] ?? 0) * factor * 10) / 10;
  return weights;
}

/**
 * How much less some lists surprise under one set of weights than under another (difference of the mean -ln p), the scale
 * of both being fitted on other lists.
 */
export function lessSurprise(
  lists: readonly CandidateList[],
  fitted: MatchingWeights,
  inUse: MatchingWeights,
  scaledOn: readonly CandidateList[],
): number {
  const surprise = (weights: MatchingWeights): number => surpriseOf(lists, scaledToFit(scaledOn, asShares(weights)));
  return surprise(inUse) - surprise(fitted);
}
