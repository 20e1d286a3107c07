import { failure } from '@handsel/contracts';
import { newId, ok } from '@handsel/kernel';
import { meetingLifeCycle } from '../meetings/meeting-life-cycle';
import { tellOfMeetings } from '../meetings/tell-of-meetings';
import { pairingLifeCycle } from '../pairings/pairing-life-cycle';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { stepRun } from './step-run';

const TAKEN_BACK = 'The timetable was taken back / 日程已撤回';

/**
 * Takes a published timetable back: what it scheduled and nobody has held or missed yet is cancelled, what it moved goes
 * back, and what it dropped is scheduled again.
 */
export const rollBackScheduleRun: UseCase<'scheduleRuns.rollBack'> = {
  policy: staffOnly,
  async execute({ params, tx, environment }) {
    const { conventionId, runId } = params;
    await tx.meetings.lockTimetable(conventionId);
    const run = await stepRun(tx, params, 'rollBack', {});
    if (!run.ok) return run;
    const undo = (await tx.scheduleRuns.undoOf(conventionId, runId)) ?? { moved: [], cancelled: [] };
    const { from } = meetingLifeCycle.cancel;
    const ids = await tx.meetings.idsOfRun(conventionId, runId, from);
    const cancelled = await tx.meetings.cancel(conventionId, ids, from, TAKEN_BACK);

    const scheduled = new Map(
      (
        await tx.meetings.findMany(
          conventionId,
          undo.moved.map(({ meetingId }) => meetingId),
        )
      )
        .filter(({ status }) => status === 'scheduled')
        .map((meeting) => [meeting.id, meeting] as const),
    );
    const back = undo.moved.filter(({ meetingId }) => scheduled.has(meetingId));
    await tx.meetings.reseat(
      conventionId,
      back.map(({ meetingId, ...seat }) => ({ ...seat, id: meetingId })),
    );
    const pairings = await tx.pairings.lock(
      conventionId,
      undo.cancelled.map(({ pairingId }) => pairingId),
    );
    const waiting = new Set(
      pairings
        .filter(({ status, meetingActive }) => status === pairingLifeCycle.approve.to && !meetingActive)
        .map(({ id }) => id),
    );
    const again = undo.cancelled
      .filter(({ pairingId }) => waiting.has(pairingId))
      .map((row) => ({ ...row, id: newId() }));
    await tx.meetings.schedule(conventionId, null, again, environment.clock.now());
    await tx.events.append({ conventionId, type: 'schedule-run.rolled-back', audience: ['staff'], payload: { runId } });
    await tellOfMeetings(tx, conventionId, { cancelled, moved: scheduled, made: again.map(({ id }) => id) });
    return ok(run.value);
  },
  conflicts: { bookings_never_overlap: () => failure('ROLL_BACK_BLOCKED') },
};
