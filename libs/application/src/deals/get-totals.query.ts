import { ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** Totals as they stand, or as they stood at an instant ("as announced at 16:00"). */
export const getTotals: UseCase<'deals.totals'> = {
  policy: staffOnly,
  async execute({ params, query, tx }) {
    return ok(await tx.deals.totals(params.conventionId, query.at ? new Date(query.at) : undefined));
  },
};
