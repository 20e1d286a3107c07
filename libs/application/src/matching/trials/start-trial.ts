import type { Audience, Failure, MatchTrial } from '@handsel/contracts';
import { newId, ok, type Result } from '@handsel/kernel';
import type { Environment } from '../../ports/environment';
import type { Principal } from '../../ports/principal';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { TrialQuestion } from './match-trial.repository';

const KEPT_DAYS = 7;

/** Who hears of a trial: the organization that asked, or staff. */
export const trialAudience = (organizationId: string | null): Audience =>
  organizationId === null ? 'staff' : `organization:${organizationId}`;

/**
 * Has something worked out beside the lists; the work follows from the event. Who asks anew does not wait for the answer to
 * what was asked before: the earlier trial of the kind is cancelled.
 */
export async function startTrial(
  call: { principal: Principal; params: { conventionId: string }; tx: Transaction; environment: Environment },
  question: TrialQuestion,
  organizationId: string | null = null,
): Promise<Result<MatchTrial, Failure>> {
  const { principal, tx } = call;
  const { conventionId } = call.params;
  const at = call.environment.clock.now();
  const audience = trialAudience(organizationId);
  for (const trialId of await tx.matchTrials.cancelEarlier(conventionId, principal.id, question.kind, at))
    await tx.events.append({ conventionId, type: 'match-trial.cancelled', audience: [audience], payload: { trialId } });
  await tx.matchTrials.forget(conventionId, new Date(at.getTime() - KEPT_DAYS * 86_400_000));
  const id = newId();
  const trial = await tx.matchTrials.add({ id, conventionId, question, startedBy: principal.id, organizationId, at });
  await tx.events.append({
    conventionId,
    type: 'match-trial.started',
    audience: [audience, 'system'],
    payload: { trialId: id, kind: question.kind },
  });
  return ok(trial);
}
