import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const listDeliveries: UseCase<'webhookDeliveries.list'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, webhookId }, query: { cursor, limit, status }, tx }) {
    if (!(await tx.webhooks.find(conventionId, webhookId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'webhook' }));
    const after = decodeCursor(cursor, z.number().int());
    if (!after.ok) return after;
    const read = await tx.webhooks.deliveries(webhookId, {
      ...(status && { status }),
      after: after.value,
      limit: limit + 1,
    });
    return ok(toPage(read, limit, ({ position }) => position));
  },
};
