import { z } from 'zod';
import * as w from '../../events/webhook';
import { id } from '../../model';
import { inConvention, one, operation, page, paging } from '../operation';

const aboutWebhook = one('webhookId');
const aboutDelivery = aboutWebhook.extend({ deliveryId: id });

/** Addresses that are told of events, by Standard Webhooks, and what became of each message. */
export const webhookOperations = {
  'webhooks.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/webhooks',
    summary: 'Addresses that are told of events',
    params: inConvention,
    response: z.object({ items: z.array(w.webhook) }),
  }),
  'webhooks.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/webhooks',
    summary: 'Tell an address of events from now on; answers with the secret that signs them',
    params: inConvention,
    body: w.createWebhook,
    response: w.webhookWithSecret,
    status: 201,
  }),
  'webhooks.change': operation({
    method: 'PUT',
    path: '/conventions/:conventionId/webhooks/:webhookId',
    summary: 'Change where and what is told, or pause it; what waits goes out when it is active again',
    params: aboutWebhook,
    body: w.changeWebhook,
    response: w.webhook,
  }),
  'webhooks.renewSecret': operation({
    method: 'POST',
    path: '/conventions/:conventionId/webhooks/:webhookId/secret',
    summary: 'Make a new secret; for a day messages are signed with both',
    params: aboutWebhook,
    response: w.webhookWithSecret,
  }),
  'webhooks.remove': operation({
    method: 'DELETE',
    path: '/conventions/:conventionId/webhooks/:webhookId',
    summary: 'Tell an address nothing more; its messages are forgotten',
    params: aboutWebhook,
  }),
  'webhookDeliveries.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/webhooks/:webhookId/deliveries',
    summary: 'Messages to an address, the latest first',
    params: aboutWebhook,
    query: z.strictObject({ ...paging, status: w.deliveryStatus.optional() }),
    response: page(w.webhookDelivery),
  }),
  'webhookDeliveries.replay': operation({
    method: 'POST',
    path: '/conventions/:conventionId/webhooks/:webhookId/deliveries/:deliveryId/replay',
    summary: 'Send a message once more, with the id that it had',
    params: aboutDelivery,
    response: w.webhookDelivery,
  }),
} as const;
