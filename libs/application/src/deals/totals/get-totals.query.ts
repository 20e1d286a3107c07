import { ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { ledgerMoment } from './ledger-moment';

/** Totals as they stand, or as they stood at an instant ("as announced at 16:00") or a position of the log. */
export const getTotals: UseCase<'deals.totals'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, query, tx }) {
    const moment = await ledgerMoment(tx, conventionId, query);
    return moment.ok ? ok(await tx.deals.ledgerTotals(conventionId, moment.value)) : moment;
  },
};
