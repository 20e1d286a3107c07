import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const listPins: UseCase<'pins.list'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, tx }) {
    return ok({ items: await tx.pins.list(conventionId) });
  },
};
