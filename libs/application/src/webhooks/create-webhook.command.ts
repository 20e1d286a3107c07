import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { newWebhookSecret } from './webhook-secret';

/** More addresses than any convention has systems, and few enough that each event costs little. */
const MOST = 20;

/** Tells an address of events from the present end of the log on. */
export const createWebhook: UseCase<'webhooks.create'> = {
  policy: organizersOnly,
  answerIsSecret: true,
  async execute({ params: { conventionId }, body, tx, environment }) {
    if ((await tx.webhooks.list(conventionId)).length >= MOST) return fail(failure('WEBHOOKS_FULL', { limit: MOST }));
    const id = newId();
    const secret = newWebhookSecret(environment.secrets);
    await tx.webhooks.insert({ ...body, id, conventionId, secret, createdAt: environment.clock.now() });
    const webhook = await tx.webhooks.find(conventionId, id);
    if (!webhook) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    return ok({ webhook, secret });
  },
};
