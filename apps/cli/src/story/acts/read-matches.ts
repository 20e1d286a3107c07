import type { Profile, RankedMatch } from '@handsel/contracts';
import { inParallel } from '../in-parallel';
import { CALLS_AT_A_TIME, type Exhibitor, type Stage } from '../stage';

const MATCHES_READ = 8;

export interface MatchesRead {
  /** The best matches of each organization, as its representative sees them. */
  byOrganization: Map<string, RankedMatch[]>;
  /** Organizations with an empty list although a sector is known of them. */
  without: string[];
  /** Organizations with an empty list of which no sector is known: nothing that they say meets anybody. */
  unplaceable: string[];
  /** Lists that are out of order, or matches whose parts do not add up or say nothing. */
  faulty: number;
}

/** Every organization opens its list of matches; what it is shown is checked. */
export async function readMatches(stage: Stage, representatives: Map<string, Exhibitor>): Promise<MatchesRead> {
  const { convention, progress } = stage;
  const byOrganization = new Map<string, RankedMatch[]>();
  let faulty = 0;
  await inParallel(
    [...representatives.values()],
    CALLS_AT_A_TIME,
    async ({ api, organizationId }) => {
      const { items } = await api.call('matches.list', {
        params: { conventionId: convention.id },
        query: { limit: MATCHES_READ },
      });
      byOrganization.set(organizationId, items);
      if (!isSound(items)) faulty += 1;
    },
    (done, of) => progress.step('Reading matches', done / of),
  );
  const empty = [...byOrganization].filter(([, matches]) => matches.length === 0).map(([id]) => id);
  const profiles = await inParallel(empty, CALLS_AT_A_TIME, (organizationId) =>
    stage.organizers[0].api.call('profiles.get', { params: { conventionId: convention.id, organizationId } }),
  );
  const idsOf = (list: Profile[]) => list.map(({ organizationId }) => organizationId);
  progress.done('Reading matches', `${byOrganization.size - empty.length} lists, ranked and explained`);
  return {
    byOrganization,
    without: idsOf(profiles.filter(({ sectors }) => sectors.length > 0)),
    unplaceable: idsOf(profiles.filter(({ sectors }) => sectors.length === 0)),
    faulty,
  };
}

/** Best first but for those moved for fair exposure, each score the sum of its parts, each with its reason in both languages. */
function isSound(matches: RankedMatch[]): boolean {
  return matches.every((match, index) => {
    const sum = match.parts.reduce((total, part) => total + part.points, 0);
    const before = matches[index - 1];
    const inOrder =
      !before || match.moved !== null || before.moved !== null || (match.score ?? 0) <= (before.score ?? 0);
    return inOrder && sum === match.score && Boolean(match.why.en && match.why.zh);
  });
}
