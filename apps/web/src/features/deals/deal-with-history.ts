import type { OperationResponse } from '@handsel/contracts';

/** A deal as its page shows it: with its lines of the ledger and its evidence. */
export type DealWithHistory = OperationResponse<'deals.get'>;
