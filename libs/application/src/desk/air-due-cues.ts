import type { UnitOfWork } from '../ports/unit-of-work.port';
import { airCue } from './air-cue';

const AIRED_AT_A_TIME = 200;

/**
 * Brings on stage what is due by the database's clock. Any number of workers may do so at once: a cue is locked while it
 * goes on stage, and goes once.
 *
 * @returns how many went
 */
export function airDueCues(unitOfWork: UnitOfWork): Promise<number> {
  return unitOfWork.run(async (tx) => {
    const due = await tx.desk.lockDueCues(AIRED_AT_A_TIME);
    if (due.length === 0) return 0;
    const at = await tx.deals.now();
    for (const { conventionId, cue } of due) await airCue(tx, conventionId, cue, at);
    return due.length;
  });
}
