import { failure, type Failure, type ScreenShow } from '@handsel/contracts';
import type { Transaction } from '../ports/unit-of-work.port';

/** The refusal of a table's display whose table the convention does not have. */
export async function unknownTable(
  tx: Transaction,
  conventionId: string,
  { content, tableId }: ScreenShow,
): Promise<Failure | null> {
  if (content !== 'table' || tableId === null) return null;
  return (await tx.hall.findTable(conventionId, tableId)) ? null : failure('THING_NOT_FOUND', { thing: 'table' });
}
