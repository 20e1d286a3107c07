import { ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { ledgerCallOf } from './ledger-call';
import { presentDeal } from './present-deal';
import { retractInLedger } from './retract-in-ledger';

export const retractDeal: UseCase<'deals.retract'> = {
  policy: organizersOnly,
  async execute(call) {
    const { version, reason } = call.body;
    const retracted = await retractInLedger(ledgerCallOf(call), call.params.dealId, version, reason);
    return retracted.ok ? ok(presentDeal(retracted.value)) : retracted;
  },
};
