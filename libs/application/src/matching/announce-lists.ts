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
