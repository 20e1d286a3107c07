import type { Grant } from '@handsel/contracts';
import type { Principal } from '../ports/principal';
import type { Policy } from '../use-case';

/** The roles somebody has at a convention. */
export function grantsAt(principal: Principal, conventionId: string | undefined): Grant[] {
  return principal.grants.filter((grant) => grant.conventionId === conventionId);
}

/** Open to everyone; only for operations whose access is `anonymous`. */
export const anyone: Policy = () => 'allowed';

export const anySession: Policy = (principal) => (principal ? 'allowed' : 'denied');

export const administrator: Policy = (principal) => (principal.administrator ? 'allowed' : 'denied');

type ConventionRole = Grant['role'] | 'screen';

/**
 * Any of these roles at the convention of the path. Who has nothing to do with the convention is told that there is
 * none: existence is not given away.
 */
export function atConvention(...roles: ConventionRole[]): Policy {
  return (principal, { conventionId }) => {
    if (principal.administrator) return 'allowed';
    if (principal.screen) {
      if (principal.screen.conventionId !== conventionId) return 'hidden';
      return roles.includes('screen') ? 'allowed' : 'denied';
    }
    const grants = grantsAt(principal, conventionId);
    if (grants.length === 0) return 'hidden';
    return grants.some((grant) => roles.includes(grant.role)) ? 'allowed' : 'denied';
  };
}

export const staffOnly = atConvention('organizer', 'matchmaker');
export const organizersOnly = atConvention('organizer');
export const staffAndExhibitors = atConvention('organizer', 'matchmaker', 'exhibitor');
export const exhibitorsOnly = atConvention('exhibitor');
export const everyoneInvolved = atConvention('organizer', 'matchmaker', 'exhibitor', 'screen');

/** True for those who see all of a convention, not only their own organization's side. */
export function isStaff(principal: Principal, conventionId: string): boolean {
  return principal.administrator || grantsAt(principal, conventionId).some((grant) => grant.role !== 'exhibitor');
}

/** The organization and the person that an exhibitor acts for at a convention; null for anyone else. */
export function representedBy(
  principal: Principal,
  conventionId: string,
): { organizationId: string; participantId: string } | null {
  const grant = grantsAt(principal, conventionId).find((candidate) => candidate.role === 'exhibitor');
  if (!grant?.organizationId || !grant.participantId) return null;
  return { organizationId: grant.organizationId, participantId: grant.participantId };
}
