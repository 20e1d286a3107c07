import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { deskStateOf, presentDesk } from './desk-state';

/** Holds the stage, lets it go on, or sets the time in which a cue can be undone. What waited past its time goes at once. */
export const changeDesk: UseCase<'desk.change'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { version, ...changed }, tx, environment }) {
    const { held, delaySeconds } = { ...(await deskStateOf(tx, conventionId)), ...changed };
    if (!(await tx.desk.save(conventionId, { held, delaySeconds }, version))) return fail(failure('VERSION_STALE'));
    const payload = { version: version + 1 };
    await tx.events.append({ conventionId, type: 'desk.changed', audience: ['staff'], payload });
    return ok(await presentDesk(tx, conventionId, environment.clock.now()));
  },
};
