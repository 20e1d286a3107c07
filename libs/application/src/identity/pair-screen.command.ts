import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { later, lifetimes } from './lifetimes';

/** An organizer enters the code that a screen shows; the screen then belongs to the convention. */
export const pairScreen: UseCase<'screens.pair'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx, environment: { clock, secrets } }) {
    const now = clock.now();
    const screenId = newId();
    await tx.screens.insert({ id: screenId, conventionId, name: body.name, place: body.place, createdAt: now });
    const claimBy = later(now, lifetimes.screenPairingMilliseconds);
    if (!(await tx.screens.completePairing(secrets.hash(body.code), screenId, now, claimBy)))
      return fail({
        ...failure('THING_NOT_FOUND', { thing: 'code' }),
        fields: [{ path: 'code', message: 'is not shown by any screen, or has expired' }],
      });
    const screen = (await tx.screens.list(conventionId, [screenId]))[0]!;
    await tx.events.append({ conventionId, type: 'screen.paired', audience: ['staff'], payload: { screen } });
    return ok(screen);
  },
};
