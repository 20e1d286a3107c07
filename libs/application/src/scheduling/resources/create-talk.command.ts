import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';
import { timeTaken } from './time-taken';

/** Adds a talk. Who attends it is away meanwhile, so none of them may have a meeting then. */
export const createTalk: UseCase<'talks.create'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const attendees = [...new Set(body.attendeeIds)];
    if ((await tx.talks.participantsAmong(conventionId, attendees)).length < attendees.length)
      return fail(failure('THING_NOT_FOUND', { thing: 'participant' }));
    const id = newId();
    await tx.talks.insert(conventionId, id, { ...body, attendeeIds: attendees });
    await tx.availability.book(conventionId, 'person', attendees);
    await announceChange(tx, conventionId, 'talks', id);
    const made = await tx.talks.find(conventionId, id);
    return made ? ok(made) : fail(failure('THING_NOT_FOUND', { thing: 'talk' }));
  },
  conflicts: {
    bookings_never_overlap: ({ tx, params, body }) => timeTaken(tx, params.conventionId, body.attendeeIds, [body]),
  },
};
