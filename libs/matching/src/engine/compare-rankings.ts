import type { Match } from '../match';
import type { Ranking } from './matching-index';

/** How one match stands before and after; a rank counts from 1 and is absent where the match is not in the list. */
export interface MatchChange {
  buyerId: string;
  supplierId: string;
  rankBefore?: number;
  rankAfter?: number;
  /** Absent where the match is in neither list of that ranking, and its score therefore not known. */
  scoreBefore?: number;
  scoreAfter?: number;
}

/** What a change of weights would do to the lists of suppliers. */
export interface RankingChange {
  /** Matches that come into a buyer's list, the highest first. */
  lifted: MatchChange[];
  /** Matches that fall out of a buyer's list, those that stood highest first. */
  dropped: MatchChange[];
  /** Matches that stay at another rank, those that move furthest first. */
  moved: MatchChange[];
  unchanged: number;
}

/** Compares two rankings of the same profiles, so that a change of weights shows its effect before it is saved. */
export function compareRankings(before: Ranking, after: Ranking): RankingChange {
  const change: RankingChange = { lifted: [], dropped: [], moved: [], unchanged: 0 };
  for (const buyerId of new Set([...before.suppliersOf.keys(), ...after.suppliersOf.keys()])) {
    compareLists(buyerId, before.suppliersOf.get(buyerId) ?? [], after.suppliersOf.get(buyerId) ?? [], change);
  }
  const stable = (a: MatchChange, b: MatchChange): number =>
    a.buyerId === b.buyerId ? (a.supplierId < b.supplierId ? -1 : 1) : a.buyerId < b.buyerId ? -1 : 1;
  change.lifted.sort((a, b) => (a.rankAfter ?? 0) - (b.rankAfter ?? 0) || stable(a, b));
  change.dropped.sort((a, b) => (a.rankBefore ?? 0) - (b.rankBefore ?? 0) || stable(a, b));
  change.moved.sort((a, b) => distance(b) - distance(a) || stable(a, b));
  return change;
}

const distance = ({ rankBefore = 0, rankAfter = 0 }: MatchChange): number => Math.abs(rankAfter - rankBefore);

function compareLists(buyerId: string, before: readonly Match[], after: readonly Match[], change: RankingChange): void {
  const changes = new Map<string, MatchChange>();
  for (const [at, { supplierId, score }] of before.entries()) {
    changes.set(supplierId, { buyerId, supplierId, rankBefore: at + 1, scoreBefore: score });
  }
  for (const [at, { supplierId, score }] of after.entries()) {
    const known = changes.get(supplierId) ?? { buyerId, supplierId };
    changes.set(supplierId, { ...known, rankAfter: at + 1, scoreAfter: score });
  }
  for (const found of changes.values()) {
    if (found.rankBefore === undefined) change.lifted.push(found);
    else if (found.rankAfter === undefined) change.dropped.push(found);
    else if (found.rankBefore !== found.rankAfter) change.moved.push(found);
    else change.unchanged++;
  }
}
