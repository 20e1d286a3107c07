import type { MatchingIndex } from '@handsel/matching';
import type { RankingInput, Reranking, RerankingInput } from './match-ranker.port';
import type { MatchRow } from './match.repository';
import { MatchRows } from './match-rows';
import { WarmIndex } from './warm-index';

/** Lists are made longer by this at most, so that those who are left out of them leave no gap. */
const MOST_TO_MAKE_UP_FOR = 30;
const lengthFor = ({ top, settings }: RankingInput): number =>
  top + Math.min(settings.unlisted.length, MOST_TO_MAKE_UP_FOR);

/** Ranks every buyer's suppliers and every supplier's buyers. Blocks its thread until done. */
export function rankEveryone(
  input: RankingInput,
  onProgress: (fraction: number) => void,
  warm: WarmIndex = new WarmIndex(),
): MatchRow[] {
  const { prepared, index } = warm.build(input);
  const rows = new MatchRows(input, prepared.taxonomy);
  for (const { side, matches, done, total } of index.lists(lengthFor(input))) {
    rows.add(side, matches);
    onProgress(done / total);
  }
  return rows.all();
}

/**
 * Works out again the lists of some organizations, of those who have one of them on a list, and of those on whose list
 * one of them comes now. Blocks its thread until done. Null where the index holds no more what it was said to hold.
 */
export function rerankAround(changed: RerankingInput, warm: WarmIndex = new WarmIndex()): Reranking | null {
  const followed = warm.follow(changed);
  if (!followed) return null;
  const { input, prepared, index } = followed;
  const { organizationIds: stale, listedBy } = changed;
  const rows = new MatchRows(input, prepared.taxonomy);
  const ranked = new Set(prepared.profiles.map(({ organizationId }) => organizationId));
  const found = [...stale, ...listedBy, ...newcomers(input, changed, index, ranked)];
  const known = new Set(input.profiles.map(({ organizationId }) => organizationId));
  const organizationIds = [...new Set(found)].filter((id) => known.has(id));
  for (const id of organizationIds) {
    // Who is not ranked at all has no list any more.
    if (!ranked.has(id)) continue;
    const { asBuyer, asSupplier } = index.matchesFor(id, lengthFor(input));
    rows.add('buyer', asBuyer);
    rows.add('supplier', asSupplier);
  }
  return { organizationIds, rows: rows.all() };
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
