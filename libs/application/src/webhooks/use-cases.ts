import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { changeWebhook } from './change-webhook.command';
import { createWebhook } from './create-webhook.command';
import { listDeliveries } from './list-deliveries.query';
import { renewWebhookSecret } from './renew-webhook-secret.command';

const listWebhooks: UseCase<'webhooks.list'> = {
  policy: organizersOnly,
  execute: async ({ params: { conventionId }, tx }) => ok({ items: await tx.webhooks.list(conventionId) }),
};

const removeWebhook: UseCase<'webhooks.remove'> = {
  policy: organizersOnly,
  execute: async ({ params: { conventionId, webhookId }, tx }) =>
    (await tx.webhooks.remove(conventionId, webhookId))
      ? ok(undefined)
      : fail(failure('THING_NOT_FOUND', { thing: 'webhook' })),
};

const replayDelivery: UseCase<'webhookDeliveries.replay'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, webhookId, deliveryId }, tx }) {
    if (!(await tx.webhooks.find(conventionId, webhookId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'webhook' }));
    const delivery = await tx.webhooks.replay(webhookId, deliveryId);
    return delivery ? ok(delivery) : fail(failure('THING_NOT_FOUND', { thing: 'webhook message' }));
  },
};

export const webhookUseCases = {
  'webhooks.list': listWebhooks,
  'webhooks.create': createWebhook,
  'webhooks.change': changeWebhook,
  'webhooks.renewSecret': renewWebhookSecret,
  'webhooks.remove': removeWebhook,
  'webhookDeliveries.list': listDeliveries,
  'webhookDeliveries.replay': replayDelivery,
};
