import { seededRandom } from '@handsel/kernel';
import { MatchingIndex, type IndexOptions } from '../engine/matching-index';
import type { MatchingProfile } from '../profile';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { DEFAULT_WEIGHTS, PART_NAMES, type MatchingWeights } from '../weights';
import { candidatesOf } from './candidate-lists';
import { dealIntoFolds } from './folds';
import { beforeOutcomes, outcomesByBuyer, type BuyerOutcomes, type MatchOutcome } from './judged-outcomes';
import { ndcgAt10 } from './ndcg';
import { fitProportions, lessSurprise } from './proportions';
import type { CandidateList } from './weight-model';

/** Below these there is too little to learn from: buyers who accepted somebody, their organizations, accepted pairs. */
export const LEAST_TO_LEARN = { buyers: 30, organizations: 10, pairs: 60 } as const;

const FOLDS = 5;
/** One-sided 5 % point of the normal distribution. */
const STANDARD_ERRORS = 1.645;

export interface FitOptions extends IndexOptions {
  /** Decides the folds and which of the many suppliers are compared. */
  seed: number;
  /** Asked before each step of about a second; true ends the fit with the outcome `stopped`. */
  shouldStop?: () => boolean;
}

/**
 * What a fit came to. `weights` are the fitted ones where the outcome is `better`, else those in use, complete either way.
 *
 * `heldOut` is NDCG@10 (mean over buyers) of the lists over all suppliers, by the weights in use (`defaults`) and by weights
 * fitted on other buyer organizations (`fitted`), on the same `buyers` with `pairs` accepted pairs; `standardError` is
 * that of the difference. All 0 where the outcome is `too-little` or `stopped`.
 */
export interface FittedWeights {
  outcome: 'better' | 'not-better' | 'too-little' | 'stopped';
  weights: MatchingWeights;
  heldOut: { pairs: number; buyers: number; defaults: number; fitted: number; standardError: number };
}

/**
 * Fits a convention's weights to its own accepted meetings and deals: a listwise softmax over each buyer's suppliers on the
 * strengths of the parts, weights not negative and pulled towards those in use. Judged on five folds of buyer
 * organizations, each by weights that never saw it; `better` only where the gain passes 1.645 standard errors and the
 * accepted pairs also surprise less, since among few hits a list of ten can gain by luck.
 *
 * `profiles` and `options.dealings` must be as they were *before* the outcomes: a deal that is an outcome and also a past
 * dealing would be learned from itself. Exclusions between two that have an outcome are lifted here. The same input and
 * seed give the same bytes.
 *
 * @throws MatchingError `PROFILE_UNKNOWN` naming an id in `outcomes` that is no buyer or supplier; and as `buildIndex`
 */
export function fitWeights(
  profiles: readonly MatchingProfile[],
  taxonomy: Taxonomy,
  outcomes: readonly MatchOutcome[],
  options: FitOptions,
): FittedWeights {
  const { seed, shouldStop, ...indexOptions } = options;
  const inUse: MatchingWeights = { ...DEFAULT_WEIGHTS, ...options.weights };
  const nothing = { pairs: 0, buyers: 0, defaults: 0, fitted: 0, standardError: 0 };
  const buyers = outcomesByBuyer(outcomes, profiles);
  if (isTooLittle(buyers)) return { outcome: 'too-little', weights: inUse, heldOut: nothing };

  const before = beforeOutcomes(profiles, outcomes);
  const indexWith = (weights: MatchingWeights) => new MatchingIndex(before, taxonomy, { ...indexOptions, weights });
  const lists = listsOf(buyers, before, inUse, indexWith, seed, shouldStop);
  if (lists === null) return { outcome: 'stopped', weights: inUse, heldOut: nothing };
  const listsWhere = (chosen: (buyer: BuyerOutcomes) => boolean): CandidateList[] =>
    buyers.flatMap((buyer, at) => (chosen(buyer) ? (lists[at] ?? []) : []));

  const folds = dealIntoFolds(
    buyers.map(({ organizationId }) => organizationId),
    FOLDS,
    seededRandom(seed),
  );
  const current = indexWith(inUse);
  const judged: { defaults: number; fitted: number }[] = [];
  let surpriseLess = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    if (shouldStop?.()) return { outcome: 'stopped', weights: inUse, heldOut: nothing };
    const isHeldOut = ({ organizationId }: BuyerOutcomes): boolean => folds.get(organizationId) === fold;
    const [seen, unseen] = [listsWhere((buyer) => !isHeldOut(buyer)), listsWhere(isHeldOut)];
    const weights = fitProportions(seen, inUse);
    surpriseLess += unseen.length * lessSurprise(unseen, weights, inUse, seen);
    const index = indexWith(weights);
    for (const buyer of buyers.filter(isHeldOut))
      judged.push({ defaults: judge(current, buyer), fitted: judge(index, buyer) });
  }
  const gain = meanAndError(judged.map(({ defaults, fitted }) => fitted - defaults));
  const heldOut = {
    pairs: buyers.reduce((sum, { accepted }) => sum + accepted.size, 0),
    buyers: judged.length,
    defaults: meanAndError(judged.map(({ defaults }) => defaults)).mean,
    fitted: meanAndError(judged.map(({ fitted }) => fitted)).mean,
    standardError: gain.error,
  };
  return gain.mean > STANDARD_ERRORS * gain.error && surpriseLess > 0
    ? {
        outcome: 'better',
        weights: fitProportions(
          listsWhere(() => true),
          inUse,
        ),
        heldOut,
      }
    : { outcome: 'not-better', weights: inUse, heldOut };
}

const isTooLittle = (buyers: readonly BuyerOutcomes[]): boolean =>
  buyers.length < LEAST_TO_LEARN.buyers ||
  new Set(buyers.map(({ organizationId }) => organizationId)).size < LEAST_TO_LEARN.organizations ||
  buyers.reduce((sum, { accepted }) => sum + accepted.size, 0) < LEAST_TO_LEARN.pairs;

function listsOf(
  buyers: readonly BuyerOutcomes[],
  profiles: readonly MatchingProfile[],
  inUse: MatchingWeights,
  indexWith: (weights: MatchingWeights) => MatchingIndex,
  seed: number,
  shouldStop: FitOptions['shouldStop'],
): (CandidateList | null)[] | null {
  // A part that is switched off shows no strength, and is looked at with a small weight.
  const least = Math.max(...PART_NAMES.map((name) => inUse[name])) / 40;
  const shown = { ...inUse };
  for (const name of PART_NAMES) shown[name] = Math.max(inUse[name], least);
  const index = indexWith(shown);
  const random = seededRandom(seed);
  const supplierIds = profiles.flatMap(({ id, side }) => (side === 'buyer' ? [] : [id])).sort();
  const lists: (CandidateList | null)[] = [];
  for (const [at, buyer] of buyers.entries()) {
    if (at % 100 === 0 && shouldStop?.()) return null;
    lists.push(candidatesOf(buyer, supplierIds, index, shown, random));
  }
  return lists;
}

const judge = (index: MatchingIndex, { buyerId, accepted }: BuyerOutcomes): number =>
  ndcgAt10(index.rankedSuppliers(buyerId, 10), accepted);

function meanAndError(values: readonly number[]): { mean: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) };
}
