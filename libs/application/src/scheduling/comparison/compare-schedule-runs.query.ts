import type { RunComparison, ScheduleRun } from '@handsel/contracts';
import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import type { PairingParties } from '../schedule-run.repository';
import type { Placement } from '../timetable-input';
import { changedPairings, compareTimetables } from './compare-timetables';
import { timetableOf } from './timetable-of';

type Figures = RunComparison['figures']['run'];

/** How one run differs from another one, or from the meetings that stand now. */
export const compareScheduleRuns: UseCase<'scheduleRuns.compare'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, runId }, query: { against, limit }, tx }) {
    const one = await timetableOf(tx, conventionId, runId);
    if (!one.ok) return one;
    const other =
      against === 'published'
        ? ok({ run: null, places: await tx.meetings.seated(conventionId) })
        : await timetableOf(tx, conventionId, against);
    if (!other.ok) return other;
    const { run, places: now } = one.value;
    const before: Placement[] = other.value.places;
    const { gained, moved, lost } = changedPairings(before, now);
    const changed = [...gained, ...moved].map(({ to }) => to.pairingId).concat(lost.map(({ from }) => from.pairingId));
    const asked = other.value.run ? changed : [...changed, ...before.map(({ pairingId }) => pairingId)];
    const parties = await tx.scheduleRuns.partiesOf(conventionId, [...new Set(asked)]);
    const names = await tx.scheduleRuns.placeNames(conventionId);
    return ok({
      runId,
      against,
      figures: {
        run: figuresOf(run, now.length),
        against: other.value.run ? figuresOf(other.value.run, before.length) : figuresNow(before, parties),
      },
      ...compareTimetables(before, now, parties, names, limit),
    });
  },
};

const figuresOf = ({ result }: ScheduleRun, meetings: number): Figures => ({
  meetings,
  weight: result?.weight ?? null,
  gapPercent: result?.gapPercent ?? null,
  breaks: result?.breaks ?? null,
  unplaced: result?.unplaced.length ?? null,
});

/** Of what stands now only the weight is known without solving. */
function figuresNow(places: readonly Placement[], parties: readonly PairingParties[]): Figures {
  const weightOf = new Map(parties.map(({ pairingId, weight }) => [pairingId, weight]));
  const weight = places.reduce((sum, { pairingId }) => sum + (weightOf.get(pairingId) ?? 0), 0);
  return { meetings: places.length, weight, gapPercent: null, breaks: null, unplaced: null };
}
