import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

export const listDeals: UseCase<'deals.list'> = {
  policy: organizersOnly,
  async execute({ params, query, tx }) {
    const after = decodeCursor(query.cursor, z.uuid());
    if (!after.ok) return after;
    const deals = await tx.deals.list(params.conventionId, { status: query.status }, after.value, query.limit + 1);
    return ok(toPage(deals, query.limit, (deal) => deal.id));
  },
};
