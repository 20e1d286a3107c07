import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { rearrangeScreens } from './rearrange-screens';
import { unknownTable } from './unknown-table';

const MINUTE_MILLISECONDS = 60_000;

/** Chosen screens show something else for a while, then by themselves what they showed before. */
export const takeOverScreens: UseCase<'screens.takeOver'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { screenIds, show, minutes }, tx, environment }) {
    const refused = await unknownTable(tx, conventionId, show);
    if (refused) return fail(refused);
    if (!(await tx.screens.areAll(conventionId, screenIds)))
      return fail(failure('THING_NOT_FOUND', { thing: 'screen' }));
    const until = new Date(environment.clock.now().getTime() + minutes * MINUTE_MILLISECONDS);
    await tx.screens.takeOver(conventionId, screenIds, { show, until: until.toISOString() });
    return ok({ items: await rearrangeScreens(tx, conventionId, screenIds) });
  },
};
