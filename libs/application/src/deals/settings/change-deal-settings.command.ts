import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

export const changeDealSettings: UseCase<'dealSettings.change'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx }) {
    if (!(await tx.dealSettings.save(conventionId, body))) return fail(failure('VERSION_STALE'));
    const settings = { ...body, version: body.version + 1 };
    await tx.events.append({
      conventionId,
      type: 'deal-settings.changed',
      audience: ['staff'],
      payload: { version: settings.version },
    });
    return ok(settings);
  },
};
