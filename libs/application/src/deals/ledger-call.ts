import type { Transaction } from '../ports/unit-of-work.port';
import type { Call } from '../use-case';

/** Who writes in which ledger, and when. */
export interface LedgerCall {
  tx: Transaction;
  conventionId: string;
  accountId: string;
  at: Date;
}

type CallOnLedger = Pick<Call<'deals.enter'>, 'tx' | 'principal' | 'environment'> & {
  params: { conventionId: string };
};

export const ledgerCallOf = ({ tx, params, principal, environment }: CallOnLedger): LedgerCall => ({
  tx,
  conventionId: params.conventionId,
  accountId: principal.id,
  at: environment.clock.now(),
});
