import { ok } from '@handsel/kernel';
import { meetingLifeCycle } from '../meetings/meeting-life-cycle';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { stepRun } from './step-run';

/** Takes a published timetable back: what it scheduled and nobody has held or missed yet is cancelled. */
export const rollBackScheduleRun: UseCase<'scheduleRuns.rollBack'> = {
  policy: staffOnly,
  async execute({ params, tx }) {
    const { conventionId, runId } = params;
    await tx.meetings.lockTimetable(conventionId);
    const run = await stepRun(tx, params, 'rollBack', {});
    if (!run.ok) return run;
    const { from } = meetingLifeCycle.cancel;
    const ids = await tx.meetings.idsOfRun(conventionId, runId, from);
    const cancelled = await tx.meetings.cancel(conventionId, ids, from, 'The timetable was taken back / 日程已撤回');
    await tx.events.append({ conventionId, type: 'schedule-run.rolled-back', audience: ['staff'], payload: { runId } });
    for (const meeting of await tx.meetings.findMany(conventionId, cancelled))
      await tx.events.append({
        conventionId,
        type: 'meeting.cancelled',
        audience: bothSidesAndStaff(meeting),
        payload: { meeting },
      });
    return ok(run.value);
  },
};
