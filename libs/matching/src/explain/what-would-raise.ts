import type { MatchingIndex } from '../engine/matching-index';
import type { Match } from '../match';
import type { MatchingProfile } from '../profile';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { possibleChanges, type PossibleChange } from './possible-changes';
import { sayChange } from './say-change';
import { isChinese } from './words-to-add';

/** A change to one of the two profiles, with what it would add to the score. */
export interface RaisingChange {
  side: 'buyer' | 'supplier';
  kind: PossibleChange['kind'];
  /** The need or offer to change; null where it is the organization, or a new item. */
  itemId: string | null;
  /** What to add: sector codes, words, languages, or a range as `minimum maximum currency`. */
  add: string[];
  points: number;
  sentence: { en: string; zh: string };
}

export interface Raising {
  /** As it stands; 0 where the two are kept apart. */
  score: number;
  /** The most gainful first. */
  changes: RaisingChange[];
}

/** Words that are tried one by one are shown together, as many as this in a language. */
const WORDS_TOGETHER = 3;

/**
 * Which single changes to either profile would raise a match most: each is made, rescored against the index (frequencies of
 * words and sectors as they are there) and taken back, so that the points are those that the change would bring and not an
 * estimate. The index is as before when it returns. Points of several changes need not add up, for they may meet the same
 * need.
 *
 * @throws MatchingError `PROFILE_UNKNOWN` where one of the two is not in the index on its side
 */
export function whatWouldRaise(
  index: MatchingIndex,
  buyer: MatchingProfile,
  supplier: MatchingProfile,
  taxonomy: Taxonomy,
  top = 6,
): Raising {
  const before = index.matchOf(buyer.id, supplier.id);
  if (before === undefined) return { score: 0, changes: [] };
  const gain = (change: PossibleChange): number => rescored(index, { buyer, supplier }, change) - before.score;
  const tried = possibleChanges(buyer, supplier, before).map((change) => ({ change, points: gain(change) }));
  const gainful = [...tried.filter(({ change }) => change.kind !== 'keywords'), ...together(tried, gain)];
  const changes = gainful
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, top)
    .map(({ change: { side, kind, itemId, add }, points }) => ({
      side,
      kind,
      itemId,
      add,
      points,
      sentence: sayChange({ side, kind, add }, taxonomy),
    }));
  return { score: before.score, changes };
}

function rescored(
  index: MatchingIndex,
  pair: { buyer: MatchingProfile; supplier: MatchingProfile },
  { side, changed }: PossibleChange,
): number {
  const original = pair[side];
  index.rescore(changed, 1);
  const found: Match | undefined = index.matchOf(pair.buyer.id, pair.supplier.id);
  index.rescore(original, 1);
  return found?.score ?? 0;
}

interface Tried {
  change: PossibleChange;
  points: number;
}

/** The best words of each item in either language as one change: who takes them over does so in the languages at hand. */
function together(tried: readonly Tried[], gain: (change: PossibleChange) => number): Tried[] {
  const words = tried.filter(({ change, points }) => change.kind === 'keywords' && points > 0);
  return (['buyer', 'supplier'] as const).flatMap((side) => {
    const own = words.filter(({ change }) => change.side === side).sort((a, b) => b.points - a.points);
    const inChinese = own.filter(({ change }) => change.add.some(isChinese));
    const inOthers = own.filter(({ change }) => !change.add.some(isChinese));
    const best = [inOthers, inChinese].flatMap((list) => list.filter(saidOnce).slice(0, WORDS_TOGETHER));
    const [first] = best;
    if (first === undefined) return [];
    if (best.length === 1) return [first];
    const change = first.change.with(best.flatMap(({ change: { add } }) => add));
    return [{ change, points: gain(change) }];
  });
}

/** False for a word that stands within a better one: "learning" after "machine learning". */
function saidOnce({ change }: Tried, at: number, list: readonly Tried[]): boolean {
  const [word = ''] = change.add;
  return !list.slice(0, at).some((better) => better.change.add[0]?.toLowerCase().includes(word.toLowerCase()));
}
