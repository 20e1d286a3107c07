import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const listScreens: UseCase<'screens.list'> = {
  policy: staffOnly,
  async execute({ params, tx }) {
    return ok({ items: await tx.screens.list(params.conventionId) });
  },
};
