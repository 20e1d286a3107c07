import { failure, type Failure, type MatchRun } from '@handsel/contracts';
import { fail, newId, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../ports/unit-of-work.port';

/**
 * Who works on a run gives a sign of life twice a second. A run without one for so long has lost its worker or its job,
 * and makes way for another.
 */
const SILENT_AFTER_MILLISECONDS = 60_000;

/**
 * Asks for a matching run; the work itself follows from the event.
 *
 * @param activeRun what becomes of a run under way: it stands in the way, or what it ranks by has changed and it is stopped
 */
export async function beginMatchRun(
  tx: Transaction,
  conventionId: string,
  now: Date,
  activeRun: 'stands' | 'is-replaced',
): Promise<Result<MatchRun, Failure>> {
  const active = await tx.matches.activeRun(conventionId);
  if (active) {
    const silent = now.getTime() - active.aliveAt.getTime() >= SILENT_AFTER_MILLISECONDS;
    if (!silent && activeRun === 'stands') return fail(failure('RUN_ACTIVE'));
    if (silent) await giveUpRun(tx, conventionId, active.run, 'Nobody has worked on it for a minute.', now);
    else await cancelRun(tx, conventionId, active.run, now);
  }
  const runId = newId();
  const run = await tx.matches.addRun(conventionId, runId, now);
  await tx.events.append({
    conventionId,
    type: 'match-run.started',
    audience: ['staff', 'system'],
    payload: { runId },
  });
  return ok(run);
}

/** Whoever works on the run notices within a second and throws the work away. */
export async function cancelRun(tx: Transaction, conventionId: string, run: MatchRun, now: Date): Promise<MatchRun> {
  const cancelled: MatchRun = { ...run, status: 'cancelled', finishedAt: now.toISOString() };
  await tx.matches.saveRun(conventionId, cancelled);
  await tx.events.append({
    conventionId,
    type: 'match-run.cancelled',
    audience: ['staff', 'system'],
    payload: { runId: run.id },
  });
  return cancelled;
}

export async function giveUpRun(
  tx: Transaction,
  conventionId: string,
  run: MatchRun,
  reason: string,
  now: Date,
): Promise<void> {
  await tx.matches.saveRun(conventionId, { ...run, status: 'failed', failure: reason, finishedAt: now.toISOString() });
  await tx.events.append({
    conventionId,
    type: 'match-run.failed',
    audience: ['staff', 'system'],
    payload: { runId: run.id, failure: reason },
  });
}
