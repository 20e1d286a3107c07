import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { refusedIn } from '../../life-cycles/life-cycle';
import { staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { matchRunLifeCycle } from '../match-run-life-cycle';
import { trialAudience } from './start-trial';
import { mayReadTrial } from './visible-trial';

/** Stops a trial; whoever works on it notices within a second. */
export const cancelMatchTrial: UseCase<'matchTrials.cancel'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, trialId }, tx, environment }) {
    const notFound = fail(failure('THING_NOT_FOUND', { thing: 'match trial' }));
    const found = await tx.matchTrials.find(conventionId, trialId);
    if (!found || !mayReadTrial(principal, conventionId, found)) return notFound;
    const claimed = await tx.matchTrials.claim(conventionId, trialId);
    if (!claimed) {
      const ended = await tx.matchTrials.find(conventionId, trialId);
      return ended ? fail(refusedIn(ended.trial.status, matchRunLifeCycle.cancel)) : notFound;
    }
    const finishedAt = environment.clock.now().toISOString();
    await tx.matchTrials.step(conventionId, trialId, { status: 'cancelled', finishedAt });
    await tx.events.append({
      conventionId,
      type: 'match-trial.cancelled',
      audience: [trialAudience(found.organizationId)],
      payload: { trialId },
    });
    return ok({ ...claimed.trial, status: 'cancelled', finishedAt });
  },
};
