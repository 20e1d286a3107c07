import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from './announce-change';

/** Removes a talk; who would have attended it is free then. */
export const removeTalk: UseCase<'talks.remove'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, talkId }, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const before = await tx.talks.find(conventionId, talkId);
    if (!before || !(await tx.talks.remove(conventionId, talkId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'talk' }));
    const attendees = before.attendees.map(({ id }) => id);
    await tx.availability.book(conventionId, 'person', attendees);
    await announceChange(tx, conventionId, 'talks', talkId);
    return ok(undefined);
  },
};
