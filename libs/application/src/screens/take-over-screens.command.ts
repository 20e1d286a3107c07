import { fail, minutesAfter, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { rearrangeScreens } from './rearrange-screens';
import { unknownScreen } from './unknown-screen';
import { unknownTable } from './unknown-table';

/** Chosen screens show something else for a while, then by themselves what they showed before. */
export const takeOverScreens: UseCase<'screens.takeOver'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { screenIds, show, minutes }, tx, environment }) {
    const refused = (await unknownTable(tx, conventionId, show)) ?? (await unknownScreen(tx, conventionId, screenIds));
    if (refused) return fail(refused);
    const until = minutesAfter(environment.clock.now(), minutes).toISOString();
    await tx.screens.takeOver(conventionId, screenIds, { show, until });
    return ok({ items: await rearrangeScreens(tx, conventionId, screenIds) });
  },
};
