import { ok } from '@handsel/kernel';
import { atConvention } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** A screen tells how it is. No event: the fleet page asks while somebody looks at it. */
export const reportScreen: UseCase<'screens.report'> = {
  policy: atConvention('screen'),
  async execute({ principal, body, tx, environment }) {
    if (principal.screen) await tx.screens.report(principal.screen.id, body, environment.clock.now());
    return ok(undefined);
  },
};
