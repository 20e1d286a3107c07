import { representedBy, isStaff } from '../../policies/roles.policy';
import type { Principal } from '../../ports/principal';
import type { StoredTrial } from './match-trial.repository';

/** Staff's trials are staff's, an organization's are its own. */
export function mayReadTrial(principal: Principal, conventionId: string, { organizationId }: StoredTrial): boolean {
  return organizationId === null
    ? isStaff(principal, conventionId)
    : representedBy(principal, conventionId)?.organizationId === organizationId;
}
