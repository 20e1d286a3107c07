import { failure } from '@handsel/contracts';
import { fail } from '@handsel/kernel';
import { pairingLifeCycle } from '../pairings/pairing-life-cycle';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { choosePlace } from './choose-place';
import { makeMeeting } from './make-meeting';
import { slotTaken } from './slot-taken';

/** Gives an approved pairing without a meeting a place by hand. Of many who want one place at once, one gets it. */
export const bookMeeting: UseCase<'meetings.book'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, body, tx, environment }) {
    // Of many who come too late, most are told so without standing in the queue of those who change the timetable.
    const seen = await choosePlace(tx, conventionId, body);
    if (!seen.ok && seen.failure.code === 'SLOT_TAKEN') return seen;
    await tx.meetings.lockTimetable(conventionId);
    const [pairing] = await tx.pairings.lock(conventionId, [body.pairingId]);
    if (!pairing) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    if (pairing.meetingActive) return fail(failure('STATE_CONFLICT', { state: 'scheduled', action: 'given a place' }));
    if (pairing.status !== pairingLifeCycle.approve.to)
      return fail(failure('STATE_CONFLICT', { state: pairing.status, action: 'given a place' }));
    return makeMeeting(tx, conventionId, body, environment.clock.now());
  },
  conflicts: {
    bookings_never_overlap: ({ tx, params, body }) => slotTaken(tx, params.conventionId, body.pairingId, body.slotId),
    meetings_pairing: () => failure('STATE_CONFLICT', { state: 'scheduled', action: 'given a place' }),
  },
};
