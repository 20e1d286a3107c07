import { buildIndex, type MatchingIndex } from '@handsel/matching';
import { taxonomyOf } from './convention-taxonomy';
import type { RankingInput, Reranking, RerankingInput } from './match-ranker.port';
import type { MatchRow } from './match.repository';
import { MatchRows } from './match-rows';
import { matchingProfileOf } from './matching-profile';

function prepare({ profiles, sectors }: RankingInput) {
  const taxonomy = taxonomyOf(sectors);
  const index = buildIndex(
    profiles.map((profile) => matchingProfileOf(profile, taxonomy)),
    taxonomy,
  );
  return { index, rows: new MatchRows(profiles, taxonomy) };
}

/** Ranks every buyer's suppliers and every supplier's buyers. Blocks its thread until done. */
export function rankEveryone(input: RankingInput, onProgress: (fraction: number) => void): MatchRow[] {
  const { index, rows } = prepare(input);
  const ranking = index.rankAll({ top: input.top, onProgress: (done, total) => onProgress(done / total) });
  for (const list of ranking.suppliersOf.values()) rows.add('buyer', list);
  for (const list of ranking.buyersOf.values()) rows.add('supplier', list);
  return rows.all();
}

/**
 * Works out again the lists of one organization, of those who have it on a list, and of those on whose list it comes
 * now. Blocks its thread until done.
 */
export function rerankAround(input: RerankingInput): Reranking {
  const { index, rows } = prepare(input);
  const organizationIds = [...new Set([input.organizationId, ...input.listedBy, ...newcomersTo(input, index)])].filter(
    (id) => input.profiles.some((profile) => profile.organizationId === id),
  );
  for (const id of organizationIds) {
    const { asBuyer, asSupplier } = index.matchesFor(id, input.top);
    rows.add('buyer', asBuyer);
    rows.add('supplier', asSupplier);
  }
  return { organizationIds, rows: rows.all() };
}

/** Whose full list the changed organization gets on, or whose list has room for it. */
function newcomersTo({ organizationId, profiles, fullLists }: RerankingInput, index: MatchingIndex): string[] {
  const lastScore = new Map(fullLists.map((list) => [`${list.side} ${list.organizationId}`, list.lastScore]));
  const changed = profiles.find((profile) => profile.organizationId === organizationId);
  if (!changed) return [];
  return profiles
    .filter((profile) => profile.organizationId !== organizationId)
    .filter(({ organizationId: other, side }) => {
      const asSupplierOf = changed.side !== 'buyer' && side !== 'supplier';
      const asBuyerOf = changed.side !== 'supplier' && side !== 'buyer';
      const beats = (listSide: 'buyer' | 'supplier', score: number | undefined) =>
        (score ?? 0) > (lastScore.get(`${listSide} ${other}`) ?? 0);
      return (
        (asSupplierOf && beats('buyer', index.matchOf(other, organizationId)?.score)) ||
        (asBuyerOf && beats('supplier', index.matchOf(organizationId, other)?.score))
      );
    })
    .map((profile) => profile.organizationId);
}
