import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { announceTables } from '../hall/announce-tables';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import { staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { meetingLifeCycle } from './meeting-life-cycle';
import { offerPlace } from '../scheduling/offers/offer-place';
import { meetingToChange } from './own-meeting';

/**
 * Cancels a meeting, gives its people and its table their time back, and offers the place to whoever waits for it; the two
 * who gave it up do not. Either side may, and staff.
 */
export const cancelMeeting: UseCase<'meetings.cancel'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params, body, tx, environment }) {
    const { conventionId, meetingId } = params;
    const found = await meetingToChange(tx, principal, params, 'cancel', body.version);
    if (!found.ok) return found;
    await tx.meetings.cancel(conventionId, [meetingId], meetingLifeCycle.cancel.from, body.reason || null);
    await tx.meetings.giveUp(conventionId, meetingId);
    const meeting = await tx.meetings.find(conventionId, meetingId);
    if (!meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
    const audience = bothSidesAndStaff(meeting);
    await tx.events.append({ conventionId, type: 'meeting.cancelled', audience, payload: { meeting } });
    await announceTables(tx, conventionId, [meeting.table]);
    const { slotId, table, pairingId } = meeting;
    await offerPlace(tx, conventionId, { slotId, tableId: table.id, pairingId }, environment.clock.now());
    return ok(meeting);
  },
};
