import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const listTalks: UseCase<'talks.list'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok({ items: await tx.talks.list(conventionId) });
  },
};
