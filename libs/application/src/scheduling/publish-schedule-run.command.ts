import { failure, type ErrorDetails, type Failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { meetingLifeCycle } from '../meetings/meeting-life-cycle';
import { tellOfMeetings } from '../meetings/tell-of-meetings';
import { pairingLifeCycle } from '../pairings/pairing-life-cycle';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { undoOf } from './publication/plan-publication';
import { publicationHash, publicationOf } from './publication/publication-of';
import { stepRun } from './step-run';

/** The draft and the world have grown apart since the run; nothing of it is published. */
const outOfDate = (why: ErrorDetails<'RUN_OUTDATED'>['why']): Failure => failure('RUN_OUTDATED', { why });
const DROPPED = 'The timetable was worked out anew / 日程已重新生成';

/** Makes a draft the timetable that counts: all of its meetings with their bookings, or none. */
export const publishScheduleRun: UseCase<'scheduleRuns.publish'> = {
  policy: staffOnly,
  async execute({ params, body, tx, environment }) {
    const { conventionId, runId } = params;
    const now = environment.clock.now();
    await tx.meetings.lockTimetable(conventionId);
    const plan = await publicationOf(tx, conventionId, runId);
    const run = await stepRun(tx, params, 'publish', { publishedAt: now, undo: undoOf(plan) });
    if (!run.ok) return run;
    if (body.preview !== undefined && body.preview !== publicationHash(runId, plan))
      return fail(failure('PREVIEW_STALE'));
    const pairingIds = [...plan.made, ...plan.moved.map(({ to }) => to)].map(({ pairingId }) => pairingId);
    const pairings = await tx.pairings.lock(conventionId, pairingIds);
    const stillApproved = pairings.filter(({ status }) => status === pairingLifeCycle.approve.to).length;
    if (stillApproved < pairingIds.length) return fail(outOfDate('approval withdrawn'));
    if (plan.outdated) return fail(outOfDate('meeting meanwhile'));

    const movedIds = plan.moved.map(({ before }) => before.id);
    const before = new Map((await tx.meetings.findMany(conventionId, movedIds)).map((row) => [row.id, row]));
    const dropped = await tx.meetings.cancel(
      conventionId,
      plan.cancelled.map(({ id }) => id),
      meetingLifeCycle.cancel.from,
      DROPPED,
    );
    await tx.meetings.reseat(
      conventionId,
      plan.moved.map(({ before: { id }, to }) => ({ ...to, id })),
    );
    const made = plan.made.map((placement) => ({ ...placement, id: newId() }));
    await tx.meetings.schedule(conventionId, runId, made, now);
    await tx.events.append({
      conventionId,
      type: 'schedule.published',
      audience: ['everyone'],
      payload: { runId, meetings: made.length + plan.moved.length + plan.unchanged },
    });
    await tellOfMeetings(tx, conventionId, { cancelled: dropped, moved: before, made: made.map(({ id }) => id) });
    return ok(run.value);
  },
  conflicts: {
    bookings_never_overlap: () => outOfDate('place taken'),
    meetings_pairing: () => outOfDate('meeting meanwhile'),
  },
};
