import type { WeightsPreview } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { compareRankings, type MatchChange, type Ranking } from '@handsel/matching';
import { prepare } from '../prepare-index';
import type { TrialTask } from './trial-work';

const SHOWN_CHANGES = 50;
const SHOWN_ORGANIZATIONS = 200;

type Counts = { lifted: number; dropped: number; moved: number };

/**
 * What other weights would do to the first places of every buyer's list, worked out by ranking all real profiles twice.
 * Lists that nobody has (personalisation off) and places of who is not shown are left out, as in the real lists.
 */
export function previewWeights(
  { input, weights, places }: Extract<TrialTask, { kind: 'preview' }>,
  onProgress: (fraction: number) => void,
): WeightsPreview {
  const { profiles, indexWith } = prepare(input);
  const rank = (with_: typeof weights, share: number): Ranking =>
    shown(
      indexWith(with_).rankAll({
        top: places,
        onProgress: (done, total) => onProgress(share + done / total / 2),
      }),
      input.settings,
    );
  const change = compareRankings(rank(input.settings.weights, 0), rank(weights, 0.5));
  const names = new Map(input.profiles.map(({ organizationId, name }) => [organizationId, name]));
  const named = (list: readonly MatchChange[]) => list.slice(0, SHOWN_CHANGES).map((one) => changeOf(one, names));
  return {
    weights,
    organizations: profiles.length,
    organizationsInAll: input.profiles.length,
    places,
    totals: {
      lifted: change.lifted.length,
      dropped: change.dropped.length,
      moved: change.moved.length,
      unchanged: change.unchanged,
    },
    lifted: named(change.lifted),
    dropped: named(change.dropped),
    moved: named(change.moved),
    byOrganization: countByOrganization(change, names),
  };
}

function shown(ranking: Ranking, { unscored, unlisted }: { unscored: string[]; unlisted: string[] }): Ranking {
  const [without, absent] = [new Set(unscored), new Set(unlisted)];
  const suppliersOf = new Map(
    [...ranking.suppliersOf]
      .filter(([buyerId]) => !without.has(buyerId))
      .map(([buyerId, list]) => [
        buyerId,
        list.filter(({ supplierId, score }) => score > 0 && !absent.has(supplierId)),
      ]),
  );
  return { ...ranking, suppliersOf };
}

const partyOf = (organizationId: string, names: ReadonlyMap<string, Bilingual>) => ({
  organizationId,
  name: names.get(organizationId) ?? {},
});

function changeOf(change: MatchChange, names: ReadonlyMap<string, Bilingual>): WeightsPreview['lifted'][number] {
  const { buyerId, supplierId, rankBefore, rankAfter, scoreBefore, scoreAfter } = change;
  return {
    buyer: partyOf(buyerId, names),
    supplier: partyOf(supplierId, names),
    rankBefore: rankBefore ?? null,
    rankAfter: rankAfter ?? null,
    scoreBefore: scoreBefore ?? null,
    scoreAfter: scoreAfter ?? null,
  };
}

/** Buyers for what changes on their list, suppliers for the lists on which they change. */
function countByOrganization(
  change: Record<keyof Counts, readonly MatchChange[]>,
  names: ReadonlyMap<string, Bilingual>,
) {
  const counts = new Map<string, Counts>();
  for (const kind of ['lifted', 'dropped', 'moved'] as const) {
    for (const { buyerId, supplierId } of change[kind]) {
      for (const id of [buyerId, supplierId]) {
        const own = counts.get(id) ?? { lifted: 0, dropped: 0, moved: 0 };
        own[kind]++;
        counts.set(id, own);
      }
    }
  }
  const sumOf = ({ lifted, dropped, moved }: Counts): number => lifted + dropped + moved;
  return [...counts]
    .sort(([a, one], [b, other]) => sumOf(other) - sumOf(one) || (a < b ? -1 : 1))
    .slice(0, SHOWN_ORGANIZATIONS)
    .map(([id, own]) => ({ organization: partyOf(id, names), ...own }));
}
