import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { newWebhookSecret } from './webhook-secret';

/** Enough to bring the new one to every receiver. */
const BOTH_COUNT_SECONDS = 86_400;

export const renewWebhookSecret: UseCase<'webhooks.renewSecret'> = {
  policy: organizersOnly,
  answerIsSecret: true,
  async execute({ params: { conventionId, webhookId }, tx, environment }) {
    const webhook = await tx.webhooks.find(conventionId, webhookId);
    if (!webhook) return fail(failure('THING_NOT_FOUND', { thing: 'webhook' }));
    const secret = newWebhookSecret(environment.secrets);
    await tx.webhooks.renewSecret(conventionId, webhookId, secret, BOTH_COUNT_SECONDS);
    return ok({ webhook, secret });
  },
};
