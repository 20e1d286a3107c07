import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { rearrangeScreens } from './rearrange-screens';

/** Ends takeovers before their time. */
export const giveBackScreens: UseCase<'screens.giveBack'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { screenIds }, tx }) {
    if (!(await tx.screens.areAll(conventionId, screenIds)))
      return fail(failure('THING_NOT_FOUND', { thing: 'screen' }));
    await tx.screens.takeOver(conventionId, screenIds, null);
    return ok({ items: await rearrangeScreens(tx, conventionId, screenIds) });
  },
};
