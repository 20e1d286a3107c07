import { failure, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { LedgerMoment } from '../deal.repository';

interface Asked {
  at?: string | undefined;
  position?: number | undefined;
}

/** Which lines of the ledger count as of an instant, a position of the log, or both. */
export async function ledgerMoment(
  tx: Transaction,
  conventionId: string,
  { at, position }: Asked,
): Promise<Result<LedgerMoment, Failure>> {
  const instant = at === undefined ? {} : { at: new Date(at) };
  if (position === undefined) return ok(instant);
  const line = await tx.deals.lineAt(conventionId, position);
  if (line === null) return fail(failure('POSITION_GONE', { position }));
  return ok({ ...instant, line });
}
