import type { Transaction } from '../ports/unit-of-work.port';

/** Tells each organization that its list of matches is another one now. */
export async function announceLists(
  tx: Transaction,
  conventionId: string,
  changed: { organizationId: string; matches: number }[],
): Promise<void> {
  for (const { organizationId, matches } of changed) {
    await tx.events.append({
      conventionId,
      type: 'match.updated',
      audience: [`organization:${organizationId}`],
      payload: { organizationId, matches },
    });
  }
}

/** The same for organizations of which only the ids are known. */
export async function announceListsOf(tx: Transaction, conventionId: string, organizationIds: string[]): Promise<void> {
  if (organizationIds.length === 0) return;
  await announceLists(tx, conventionId, await tx.matches.listLengths(conventionId, [...new Set(organizationIds)]));
}
