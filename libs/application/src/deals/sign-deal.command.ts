import { ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { ledgerCallOf } from './ledger-call';
import { presentDeal } from './present-deal';
import { signInLedger } from './sign-in-ledger';

export const signDeal: UseCase<'deals.sign'> = {
  policy: organizersOnly,
  async execute(call) {
    const signed = await signInLedger(ledgerCallOf(call), call.params.dealId, call.body.version);
    return signed.ok ? ok(presentDeal(signed.value)) : signed;
  },
};
