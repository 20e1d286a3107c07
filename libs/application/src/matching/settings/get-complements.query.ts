import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { complementsOf } from './present-settings';

export const getComplements: UseCase<'complements.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok(await complementsOf(tx, conventionId));
  },
};
