import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { announceChange } from '../resources/announce-change';

/** Says how long a pairing's meeting shall be. One that stands keeps its length until it gets another place by a run. */
export const setMeetingLength: UseCase<'pairings.setLength'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, pairingId }, body: { minutes }, tx }) {
    await tx.meetings.lockTimetable(conventionId);
    const { slotMinutes } = await tx.availability.settings(conventionId);
    if (minutes !== null && minutes % slotMinutes !== 0)
      return fail(failure('LENGTH_REFUSED', { minutes: slotMinutes }));
    if (!(await tx.pins.setLength(conventionId, pairingId, minutes)))
      return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    await announceChange(tx, conventionId, 'settings', pairingId);
    return ok(undefined);
  },
};
