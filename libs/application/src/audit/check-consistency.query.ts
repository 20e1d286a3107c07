import { isDeepStrictEqual } from 'node:util';
import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** What an auditor asks: each answer is computed another way than the figure it checks. */
export const checkConsistency: UseCase<'audit.consistency'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    const ledger = await tx.deals.totals(conventionId);
    const board = await tx.audit.totalsOfSignedDeals(conventionId);
    return ok({
      doubleBookings: await tx.meetings.countDoubleBookings(conventionId),
      activeBookings: await tx.meetings.countActiveBookings(conventionId),
      ledger,
      board,
      totalsAgree: isDeepStrictEqual(ledger, board),
      ...(await tx.audit.log(conventionId)),
    });
  },
};
