import { failure, type FairnessGroup, type FairnessReport } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { fairnessReport, type Distribution, type GroupFigures, type StandingPlan } from '@handsel/scheduling';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import type { RunProof } from '../run-outcome';

const DIMENSIONS = ['sector', 'country', 'size'] as const;

/** How evenly a run treats people, before anybody is told of it. Computed from what the run kept of its instance. */
export const fairnessOfRun: UseCase<'scheduleRuns.fairness'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, runId }, tx }) {
    const run = await tx.scheduleRuns.find(conventionId, runId);
    if (!run) return fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
    const proof = await tx.scheduleRuns.proofOf(conventionId, runId);
    if (!proof) return fail(failure('STATE_CONFLICT', { state: run.status, action: 'compared' }));
    const { slotMinutes } = await tx.availability.settings(conventionId);
    const facts = new Map(
      (await tx.scheduleRuns.peopleFacts(conventionId, proof.participantIds)).map((row) => [row.participantId, row]),
    );
    const mustMeet = await tx.scheduleRuns.mustMeetAmong(conventionId, proof.pairingIds);
    const labels = Object.fromEntries(
      DIMENSIONS.map((name) => [name, proof.participantIds.map((id) => facts.get(id)?.[name] ?? null)]),
    );
    const wanted = new Set(proof.pairingIds.flatMap((id, request) => (mustMeet.has(id) ? [request] : [])));
    const report = fairnessReport(planOf(proof), { labels, mustMeet: wanted });
    const groups = (name: (typeof DIMENSIONS)[number]): FairnessGroup[] =>
      report.dimensions
        .filter((dimension) => dimension.name === name)
        .flatMap((dimension) => dimension.groups)
        .map(({ label, ...figures }) => ({ key: label, ...groupOf(figures, slotMinutes) }));
    const belowMinimum = report.perPerson.flatMap(({ person, meetings }): FairnessReport['belowMinimum'] => {
      const known = facts.get(proof.participantIds[person]!);
      if (!known || known.minimum === null || meetings >= known.minimum) return [];
      const { participantId, organization, minimum } = known;
      return [{ participantId, organization, meetings, minimum }];
    });
    return ok({
      runId,
      all: groupOf(report, slotMinutes),
      bySector: groups('sector'),
      byCountry: groups('country'),
      bySize: groups('size'),
      belowMinimum,
    });
  },
};

/** The timetable as the run kept it for others to check. */
function planOf({ instance, solution }: RunProof): StandingPlan {
  const { slots: slotCount, days, tables, people, requests } = instance;
  return {
    instance: {
      slotCount,
      days,
      tables,
      people: people.map(({ role, avail }) => ({ role, available: avail })),
      requests: requests.map(([a, b, weight]) => ({ a, b, weight })),
    },
    slots: solution.slots,
  };
}

function groupOf(figures: GroupFigures, slotMinutes: number): FairnessReport['all'] {
  const { people, meetings, idleSlots, firstChoicesWanted, firstChoicesHeld } = figures;
  return {
    people,
    meetings: spreadOf(meetings, 1),
    idleMinutes: spreadOf(idleSlots, slotMinutes),
    firstChoicesWanted,
    firstChoicesHeld,
  };
}

const spreadOf = ({ mean, minimum, maximum, gini }: Distribution, unit: number): FairnessGroup['meetings'] => ({
  mean: mean * unit,
  minimum: minimum * unit,
  maximum: maximum * unit,
  gini,
});
