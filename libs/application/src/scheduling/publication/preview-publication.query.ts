import { failure, type PublishPreview } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { isAllowed, refusedIn } from '../../life-cycles/life-cycle';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { scheduleRunLifeCycle } from '../schedule-run-life-cycle';
import type { PairingParties } from '../schedule-run.repository';
import { publicationHash, publicationOf } from './publication-of';

type Told = PublishPreview['told'][number];

/** Says who would be told what, before anybody is. */
export const previewPublication: UseCase<'scheduleRuns.previewPublish'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, runId }, query: { limit }, tx }) {
    const run = await tx.scheduleRuns.find(conventionId, runId);
    if (!run) return fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
    if (!isAllowed(scheduleRunLifeCycle.publish, run.status))
      return fail(refusedIn(run.status, scheduleRunLifeCycle.publish));
    const plan = await publicationOf(tx, conventionId, runId);
    const { made, moved, cancelled, unchanged, outdated } = plan;
    if (outdated) return fail(failure('RUN_OUTDATED', { why: 'meeting meanwhile' }));
    const changes = {
      scheduled: made.map(({ pairingId }) => pairingId),
      moved: moved.map(({ to }) => to.pairingId),
      cancelled: cancelled.map(({ pairingId }) => pairingId),
    };
    const parties = await tx.scheduleRuns.partiesOf(conventionId, Object.values(changes).flat());
    const told = whoIsTold(changes, parties);
    return ok({
      runId,
      hash: publicationHash(runId, plan),
      scheduled: made.length,
      moved: moved.length,
      cancelled: cancelled.length,
      unchanged,
      organizations: told.length,
      told: told.slice(0, limit),
      complete: told.length <= limit,
    });
  },
};

/** Both organizations of each change, those with most to hear of moves and cancellations first. */
function whoIsTold(
  changes: Record<'scheduled' | 'moved' | 'cancelled', string[]>,
  parties: readonly PairingParties[],
): Told[] {
  const partiesOf = new Map(parties.map((row) => [row.pairingId, row]));
  const told = new Map<string, Told>();
  for (const kind of ['scheduled', 'moved', 'cancelled'] as const)
    for (const pairingId of changes[kind]) {
      const pair = partiesOf.get(pairingId);
      for (const organization of pair ? [pair.buyer, pair.supplier] : []) {
        const row = told.get(organization.organizationId) ?? { organization, scheduled: 0, moved: 0, cancelled: 0 };
        row[kind] += 1;
        told.set(organization.organizationId, row);
      }
    }
  const disturbed = (row: Told) => row.cancelled + row.moved;
  return [...told.values()].sort((one, other) => disturbed(other) - disturbed(one) || other.scheduled - one.scheduled);
}
