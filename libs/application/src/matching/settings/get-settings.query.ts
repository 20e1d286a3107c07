import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { rulesOf } from './present-settings';

export const getMatchSettings: UseCase<'matchSettings.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok(await rulesOf(tx, conventionId));
  },
};
