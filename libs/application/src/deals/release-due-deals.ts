import type { UnitOfWork } from '../ports/unit-of-work.port';
import { releaseInLedger } from './release-in-ledger';

const RELEASED_AT_A_TIME = 100;

/**
 * Releases what was to be released by now, by the database's clock. Any number of workers may do so at once: a deal is
 * locked while it is released, and released once.
 *
 * @returns how many were
 */
export function releaseDueDeals(unitOfWork: UnitOfWork): Promise<number> {
  return unitOfWork.run(async (tx) => {
    const due = await tx.deals.lockDueReleases(RELEASED_AT_A_TIME);
    if (due.length === 0) return 0;
    const at = await tx.deals.now();
    for (const { conventionId, deal } of due) {
      if (deal.releaseBy === null) throw new Error(`nobody set the time of release of the deal ${deal.id}`);
      await releaseInLedger({ tx, conventionId, accountId: deal.releaseBy, at }, deal);
    }
    return due.length;
  });
}
