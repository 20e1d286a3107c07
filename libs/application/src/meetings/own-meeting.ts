import { failure, type Failure, type Meeting } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { isAllowed, refusedIn } from '../life-cycles/life-cycle';
import { isStaff, representedBy } from '../policies/roles.policy';
import type { Principal } from '../ports/principal';
import type { Transaction } from '../ports/unit-of-work.port';
import { meetingLifeCycle } from './meeting-life-cycle';

/** True for staff, and for people of either organization. */
function takesPart(principal: Principal, conventionId: string, meeting: Meeting): boolean {
  if (isStaff(principal, conventionId)) return true;
  const own = representedBy(principal, conventionId)?.organizationId;
  return own !== undefined && [meeting.buyer.organizationId, meeting.supplier.organizationId].includes(own);
}

/**
 * A meeting that the caller may see, in the version the caller knows, and in a state that allows the action. Locked
 * until the transaction ends.
 */
export async function meetingToChange(
  tx: Transaction,
  principal: Principal,
  { conventionId, meetingId }: { conventionId: string; meetingId: string },
  action: 'move' | 'cancel',
  version: number,
): Promise<Result<Meeting, Failure>> {
  await tx.meetings.lockTimetable(conventionId);
  await tx.meetings.lock(conventionId, [meetingId]);
  const meeting = await tx.meetings.find(conventionId, meetingId);
  if (!meeting || !takesPart(principal, conventionId, meeting))
    return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
  const transition = meetingLifeCycle[action];
  if (!isAllowed(transition, meeting.status)) return fail(refusedIn(meeting.status, transition));
  if (meeting.version !== version) return fail(failure('VERSION_STALE'));
  return ok(meeting);
}
