import type { MatchingIndex } from '@handsel/matching';
import type { RankingInput, Reranking, RerankingInput } from './match-ranker.port';
import { ListedRows } from './listed-rows';
import type { MatchPair, MatchRow } from './match.repository';
import { WarmIndex } from './warm-index';

/** Lists are made longer by this at most, so that those who are left out of them leave no gap. */
const MOST_TO_MAKE_UP_FOR = 30;
const lengthFor = ({ top, settings }: RankingInput): number =>
  top + Math.min(settings.unlisted.length, MOST_TO_MAKE_UP_FOR);

/** One organization's list on one of its sides, and how far everything is then. */
export interface RankedRows {
  rows: MatchRow[];
  fraction: number;
}

/**
 * Ranks every buyer's suppliers and every supplier's buyers, a list at a time: nothing is kept of a list that was handed
 * out. A pair's parts stand in the first of its rows alone.
 */
export function* rankEveryone(input: RankingInput, warm: WarmIndex = new WarmIndex()): Generator<RankedRows> {
  const { index } = warm.build(input);
  const listed = new ListedRows(input);
  const said = new Set<string>();
  for (const { side, matches, done, total } of index.lists(lengthFor(input))) {
    const rows = listed.of(side, matches).map((row): MatchRow => {
      const key = `${row.buyerId} ${row.supplierId}`;
      const parts = said.has(key) ? null : row.parts;
      said.add(key);
      return { ...row, parts };
    });
    yield { rows, fraction: done / total };
  }
}

/**
 * Works out again the lists of some organizations, of those who have one of them on a list, and of those on whose list
 * one of them comes now; without the parts, since most of the pairs stand there already. Blocks its thread until done.
 * Null where the index holds no more what it was said to hold.
 */
export function rerankAround(changed: RerankingInput, warm: WarmIndex = new WarmIndex()): Reranking | null {
  const followed = warm.follow(changed);
  if (!followed) return null;
  const { input, prepared, index } = followed;
  const { organizationIds: stale, listedBy } = changed;
  const listed = new ListedRows(input);
  const ranked = new Set(prepared.profiles.map(({ organizationId }) => organizationId));
  const found = [...stale, ...listedBy, ...newcomers(input, changed, index, ranked)];
  const known = new Set(input.profiles.map(({ organizationId }) => organizationId));
  const organizationIds = [...new Set(found)].filter((id) => known.has(id));
  // Who is not ranked at all has no list any more.
  const rows = organizationIds
    .filter((id) => ranked.has(id))
    .flatMap((id) => {
      const { asBuyer, asSupplier } = index.matchesFor(id, lengthFor(input));
      return [...listed.of('buyer', asBuyer), ...listed.of('supplier', asSupplier)];
    });
  return { organizationIds, rows: rows.map((row) => ({ ...row, parts: null })) };
}

/** What the scores of pairs are made of, by the index that ranked them last; null where that is another convention's. */
export function explainPairs(conventionId: string, pairs: readonly MatchPair[], warm: WarmIndex): MatchRow[] | null {
  const index = warm.of(conventionId);
  if (!index) return null;
  return pairs.flatMap(({ buyerId, supplierId }) => {
    const match = index.matchOf(buyerId, supplierId);
    return match ? [{ ...match, buyerRank: null, supplierRank: null }] : [];
  });
}

/** Whose full list one of the changed organizations gets on, or whose list has room for it. */
function newcomers(
  input: RankingInput,
  { organizationIds, fullLists, settings }: RerankingInput,
  index: MatchingIndex,
  ranked: ReadonlySet<string>,
): string[] {
  const lastScore = new Map(fullLists.map((list) => [`${list.side} ${list.organizationId}`, list.lastScore]));
  const unlisted = new Set(settings.unlisted);
  const profiles = input.profiles.filter(({ organizationId }) => ranked.has(organizationId));
  const changed = profiles.filter(
    ({ organizationId }) => organizationIds.includes(organizationId) && !unlisted.has(organizationId),
  );
  return changed.flatMap((one) =>
    profiles
      .filter(({ organizationId }) => organizationId !== one.organizationId)
      .filter(({ organizationId: other, side }) => {
        const asSupplierOf = one.side !== 'buyer' && side !== 'supplier';
        const asBuyerOf = one.side !== 'supplier' && side !== 'buyer';
        const beats = (listSide: 'buyer' | 'supplier', score: number | undefined) =>
          (score ?? 0) > (lastScore.get(`${listSide} ${other}`) ?? 0);
        return (
          (asSupplierOf && beats('buyer', index.matchOf(other, one.organizationId)?.score)) ||
          (asBuyerOf && beats('supplier', index.matchOf(one.organizationId, other)?.score))
        );
      })
      .map((profile) => profile.organizationId),
  );
}
