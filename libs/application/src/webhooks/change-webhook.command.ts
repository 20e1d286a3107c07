import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const changeWebhook: UseCase<'webhooks.change'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, webhookId }, body, tx }) {
    const missing = fail(failure('THING_NOT_FOUND', { thing: 'webhook' }));
    if (!(await tx.webhooks.find(conventionId, webhookId))) return missing;
    if (!(await tx.webhooks.change(conventionId, webhookId, body))) return fail(failure('VERSION_STALE'));
    const changed = await tx.webhooks.find(conventionId, webhookId);
    return changed ? ok(changed) : missing;
  },
};
