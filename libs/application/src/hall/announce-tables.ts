import type { Transaction } from '../ports/unit-of-work.port';

/** A hall as a whole: with more tables than this, displays need not be told which. */
const MOST_NAMED = 200;

/**
 * Tells the displays in the hall that something has changed at these tables, and nothing of what: they ask again, and
 * the answer keeps to what the hall may see at that time. One event a transaction, however many meetings it is about.
 */
export async function announceTables(
  tx: Transaction,
  conventionId: string,
  tables: Iterable<{ id: string }>,
): Promise<void> {
  const tableIds = [...new Set([...tables].map(({ id }) => id))].sort();
  if (tableIds.length === 0) return;
  await tx.events.append({
    conventionId,
    type: 'hall.rearranged',
    audience: ['board'],
    payload: { tableIds: tableIds.length > MOST_NAMED ? [] : tableIds },
  });
}
