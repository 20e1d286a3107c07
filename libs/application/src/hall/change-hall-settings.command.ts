import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** Changes the look of all displays and whether they name who meets; they hear of it and load themselves anew. */
export const changeHallSettings: UseCase<'hallSettings.change'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body: { names, theme, version }, tx, environment }) {
    const saved = await tx.hall.saveSettings(conventionId, { names, theme }, version, environment.clock.now());
    if (!saved) return fail(failure('VERSION_STALE'));
    const payload = { version: version + 1 };
    await tx.events.append({ conventionId, type: 'hall-settings.changed', audience: ['board'], payload });
    return ok({ names, theme, ...payload });
  },
};
