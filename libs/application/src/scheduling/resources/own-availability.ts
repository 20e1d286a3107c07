import { failure, type Availability, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { isStaff, representedBy } from '../../policies/roles.policy';
import type { Principal } from '../../ports/principal';
import type { Transaction } from '../../ports/unit-of-work.port';

/** When a participant is away, for staff and for people of the same organization. */
export async function availabilityOf(
  tx: Transaction,
  principal: Principal,
  { conventionId, participantId }: { conventionId: string; participantId: string },
): Promise<Result<Availability, Failure>> {
  const found = await tx.availability.find(conventionId, participantId);
  const own = representedBy(principal, conventionId)?.organizationId;
  const mayKnow = isStaff(principal, conventionId) || (own !== undefined && own === found?.organization.organizationId);
  return found && mayKnow ? ok(found) : fail(failure('THING_NOT_FOUND', { thing: 'participant' }));
}
