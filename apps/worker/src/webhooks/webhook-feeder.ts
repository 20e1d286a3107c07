import type { UnitOfWork } from '@handsel/application';
import { webhookEventType } from '@handsel/contracts';
import { LogFollower } from '@handsel/events';
import { bodyOf, isForOthers } from './webhook-message';

/** Follows the log and makes a message of each event for each address that asked for it, once however often it comes. */
export function createWebhookFeeder(
  url: string,
  unitOfWork: UnitOfWork,
  onQueued: () => void,
  onError: (error: Error) => void,
): LogFollower {
  return new LogFollower({
    url,
    name: 'webhooks',
    types: webhookEventType.options,
    onError,
    async handle(events) {
      const messages = events.filter(isForOthers).map((event) => ({ event, body: bodyOf(event) }));
      if (messages.length === 0) return;
      if ((await unitOfWork.run((tx) => tx.webhooks.queue(messages))) > 0) onQueued();
    },
  });
}
