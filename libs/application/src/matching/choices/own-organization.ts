import { failure, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { isStaff, representedBy } from '../../policies/roles.policy';
import type { Principal } from '../../ports/principal';

/** The organization that an exhibitor acts for; whoever acts for none decides nothing in an organization's name. */
export function ownOrganization(principal: Principal, conventionId: string): Result<string, Failure> {
  const own = representedBy(principal, conventionId);
  return own ? ok(own.organizationId) : fail(failure('ACCESS_DENIED'));
}

/** Whether somebody may see or decide what is an organization's matter: the organization itself, and staff. */
export function mayActFor(principal: Principal, conventionId: string, organizationId: string): boolean {
  return isStaff(principal, conventionId) || representedBy(principal, conventionId)?.organizationId === organizationId;
}

/** Whose choices a list shows: staff see all, an organization those that it has made itself. */
export function choicesSeenBy(principal: Principal, conventionId: string): Result<{ givenBy?: string }, Failure> {
  if (isStaff(principal, conventionId)) return ok({});
  const own = ownOrganization(principal, conventionId);
  return own.ok ? ok({ givenBy: own.value }) : own;
}
