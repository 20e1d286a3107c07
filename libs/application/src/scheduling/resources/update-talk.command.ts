import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';
import { timeTaken } from './time-taken';

/** Moves a talk or changes who attends it; those who no longer do are free again. */
export const updateTalk: UseCase<'talks.update'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, talkId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const before = await tx.talks.find(conventionId, talkId);
    if (!before) return fail(failure('THING_NOT_FOUND', { thing: 'talk' }));
    const { version, ...fields } = body;
    const attendees = [...new Set(fields.attendeeIds)];
    if ((await tx.talks.participantsAmong(conventionId, attendees)).length < attendees.length)
      return fail(failure('THING_NOT_FOUND', { thing: 'participant' }));
    if (!(await tx.talks.update(conventionId, talkId, version, { ...fields, attendeeIds: attendees })))
      return fail(failure('VERSION_STALE'));
    const concerned = [...new Set([...attendees, ...before.attendees.map(({ id }) => id)])];
    await tx.availability.book(conventionId, 'person', concerned);
    await announceChange(tx, conventionId, 'talks', talkId);
    const changed = await tx.talks.find(conventionId, talkId);
    return changed ? ok(changed) : fail(failure('THING_NOT_FOUND', { thing: 'talk' }));
  },
  conflicts: {
    bookings_never_overlap: ({ tx, params, body }) => timeTaken(tx, params.conventionId, body.attendeeIds, [body]),
  },
};
