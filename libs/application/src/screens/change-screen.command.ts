import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { rearrangeScreens } from './rearrange-screens';
import { unknownTable } from './unknown-table';

/** Names a screen and says what it shows; it follows at once. */
export const changeScreen: UseCase<'screens.change'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, screenId }, body, tx }) {
    const refused = body.show && (await unknownTable(tx, conventionId, body.show));
    if (refused) return fail(refused);
    if (!(await tx.screens.change(conventionId, screenId, body)))
      return fail(failure('THING_NOT_FOUND', { thing: 'screen' }));
    const [screen] = await rearrangeScreens(tx, conventionId, [screenId]);
    return ok(screen!);
  },
};
