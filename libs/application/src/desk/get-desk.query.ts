import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { presentDesk } from './desk-state';

export const getDesk: UseCase<'desk.get'> = {
  policy: staffOnly,
  async execute({ params, tx, environment }) {
    return ok(await presentDesk(tx, params.conventionId, environment.clock.now()));
  },
};
