import { failure } from '@handsel/contracts';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { makeBatch } from './make-batch';

export const createBatch: UseCase<'ceremonyBatches.create'> = {
  policy: organizersOnly,
  execute: ({ params: { conventionId }, body, tx }) => makeBatch(tx, conventionId, body),
  conflicts: { ceremony_batch_deals_deal_id_key: () => failure('VERSION_STALE') },
};
