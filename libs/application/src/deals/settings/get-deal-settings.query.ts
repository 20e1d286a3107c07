import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const getDealSettings: UseCase<'dealSettings.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok(await tx.dealSettings.get(conventionId));
  },
};
