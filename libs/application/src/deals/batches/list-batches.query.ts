import { ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const listBatches: UseCase<'ceremonyBatches.list'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok({ items: await tx.ceremonyBatches.list(conventionId) });
  },
};
