import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffAndExhibitors } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { mayReadTrial } from './visible-trial';

export const getMatchTrial: UseCase<'matchTrials.get'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId, trialId }, tx }) {
    const found = await tx.matchTrials.find(conventionId, trialId);
    if (!found || !mayReadTrial(principal, conventionId, found))
      return fail(failure('THING_NOT_FOUND', { thing: 'match trial' }));
    return ok(found.trial);
  },
};
