import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { rearrangeScreens } from './rearrange-screens';
import { unknownScreen } from './unknown-screen';

/** Ends takeovers before their time. */
export const giveBackScreens: UseCase<'screens.giveBack'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { screenIds }, tx }) {
    const refused = await unknownScreen(tx, conventionId, screenIds);
    if (refused) return fail(refused);
    await tx.screens.takeOver(conventionId, screenIds, null);
    return ok({ items: await rearrangeScreens(tx, conventionId, screenIds) });
  },
};
