import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { weightsOf } from './present-settings';

export const getMatchWeights: UseCase<'matchWeights.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok(await weightsOf(tx, conventionId));
  },
};
