import { failure, type Failure, type ScheduleRun } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { Placement } from '../timetable-input';

/** The whole timetable of a run that has one: what it placed and what it kept. */
export async function timetableOf(
  tx: Transaction,
  conventionId: string,
  runId: string,
): Promise<Result<{ run: ScheduleRun; places: Placement[] }, Failure>> {
  const run = await tx.scheduleRuns.find(conventionId, runId);
  if (!run) return fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
  if (!run.result) return fail(failure('STATE_CONFLICT', { state: run.status, action: 'compared' }));
  const proof = await tx.scheduleRuns.proofOf(conventionId, runId);
  const placed = await tx.scheduleRuns.placementsOf(conventionId, runId);
  return ok({ run, places: [...(proof?.kept ?? []), ...placed] });
}
