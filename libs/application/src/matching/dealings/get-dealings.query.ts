import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const getDealings: UseCase<'dealings.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok(await tx.dealings.count(conventionId));
  },
};
