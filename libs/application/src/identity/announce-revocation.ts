import type { Principal } from '../ports/principal';
import type { Transaction } from '../ports/unit-of-work.port';

/** The conventions whose log a session may be listening to; an administrator may listen to any. */
export async function conventionsConcerning(tx: Transaction, principal: Principal): Promise<string[]> {
  if (principal.screen) return [principal.screen.conventionId];
  if (principal.administrator) return (await tx.conventions.list('all')).map(({ id }) => id);
  return [...new Set(principal.grants.map((grant) => grant.conventionId))];
}

/** Tells the gateways, through each convention's log, to close the sockets of these sessions. */
export async function announceRevocation(tx: Transaction, conventionIds: string[], sessionIds: string[]) {
  for (const conventionId of conventionIds)
    for (const sessionId of sessionIds)
      await tx.events.append({ conventionId, type: 'session.revoked', audience: ['system'], payload: { sessionId } });
}
