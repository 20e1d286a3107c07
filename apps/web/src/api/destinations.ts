import type { Grant, Session } from '@handsel/contracts';

/** A page that somebody has business on. */
export type Destination =
  | { kind: 'exhibitor' | 'staff'; conventionId: string; role: Grant['role'] }
  | { kind: 'board'; conventionId: string; role: 'screen' };

/** Where a session leads: one entry a convention and kind of page. A matchmaker who also organizes has one, not two. */
export function destinationsOf(session: Session): Destination[] {
  if (session.screen) return [{ kind: 'board', conventionId: session.screen.conventionId, role: 'screen' }];
  const found = new Map<string, Destination>();
  for (const { conventionId, role } of session.grants) {
    const kind = role === 'exhibitor' ? 'exhibitor' : 'staff';
    const key = `${conventionId} ${kind}`;
    if (!found.has(key) || role === 'organizer') found.set(key, { kind, conventionId, role });
  }
  return [...found.values()];
}

export const grantAt = (session: Session, conventionId: string, role: Grant['role']): Grant | undefined =>
  session.grants.find((grant) => grant.conventionId === conventionId && grant.role === role);

export const isStaffAt = (session: Session, conventionId: string): boolean =>
  session.administrator ||
  session.grants.some((grant) => grant.conventionId === conventionId && grant.role !== 'exhibitor');
