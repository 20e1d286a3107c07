import { failure, type ErrorDetails, type Failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import { pairingLifeCycle } from '../pairings/pairing-life-cycle';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { stepRun } from './step-run';

/** The draft and the world have grown apart since the run; nothing of it is published. */
const outOfDate = (why: ErrorDetails<'RUN_OUTDATED'>['why']): Failure => failure('RUN_OUTDATED', { why });

/** Makes a draft the timetable that counts: all of its meetings with their bookings, or none. */
export const publishScheduleRun: UseCase<'scheduleRuns.publish'> = {
  policy: staffOnly,
  async execute({ params, tx, environment }) {
    const { conventionId, runId } = params;
    const now = environment.clock.now();
    await tx.meetings.lockTimetable(conventionId);
    const run = await stepRun(tx, params, 'publish', { publishedAt: now });
    if (!run.ok) return run;

    const placements = await tx.scheduleRuns.placementsOf(conventionId, runId);
    const pairingIds = placements.map(({ pairingId }) => pairingId);
    const pairings = await tx.pairings.lock(conventionId, pairingIds);
    const stillApproved = pairings.filter(({ status }) => status === pairingLifeCycle.approve.to).length;
    if (stillApproved < placements.length) return fail(outOfDate('approval withdrawn'));
    if (pairings.some(({ meetingActive }) => meetingActive)) return fail(outOfDate('meeting meanwhile'));

    const made = placements.map((placement) => ({ ...placement, id: newId() }));
    await tx.meetings.schedule(conventionId, runId, made, now);
    await tx.events.append({
      conventionId,
      type: 'schedule.published',
      audience: ['everyone'],
      payload: { runId, meetings: made.length },
    });
    const ids = made.map(({ id }) => id);
    for (const meeting of await tx.meetings.findMany(conventionId, ids))
      await tx.events.append({
        conventionId,
        type: 'meeting.scheduled',
        audience: bothSidesAndStaff(meeting),
        payload: { meeting },
      });
    return ok(run.value);
  },
  conflicts: {
    bookings_never_overlap: () => outOfDate('place taken'),
    meetings_pairing: () => outOfDate('meeting meanwhile'),
  },
};
