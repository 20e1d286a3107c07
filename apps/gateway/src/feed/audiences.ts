import { createHash } from 'node:crypto';
import { grantsAt, type Principal } from '@handsel/application';
import type { Audience } from '@handsel/contracts';

/**
 * The audiences that somebody belongs to at a convention, sorted; null for who has nothing to do with it. `system` is
 * nobody's. Decided from the principal alone: a client has no say in it.
 */
export function audiencesOf(principal: Principal, conventionId: string): Audience[] | null {
  const audiences = new Set<Audience>();
  const belongs = (...more: Audience[]) => more.forEach((audience) => audiences.add(audience));
  if (principal.screen) {
    if (principal.screen.conventionId === conventionId) belongs('everyone', 'board', 'screens');
  } else {
    if (principal.administrator) belongs('staff', 'everyone', 'board');
    for (const grant of grantsAt(principal, conventionId)) {
      belongs('everyone', 'board');
      if (grant.role !== 'exhibitor') belongs('staff');
      if (grant.role === 'matchmaker') belongs(`matchmaker:${principal.id}`);
      if (grant.role === 'exhibitor' && grant.organizationId) belongs(`organization:${grant.organizationId}`);
    }
  }
  return audiences.size > 0 ? [...audiences].sort() : null;
}

/** Tells one set of audiences from another, without saying which. */
export function audienceMark(audiences: readonly Audience[]): string {
  return createHash('sha256').update(audiences.join(' ')).digest('base64url').slice(0, 16);
}
