import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

/** Dissolves a batch. Its deals stay as they are. */
export const removeBatch: UseCase<'ceremonyBatches.remove'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, batchId }, tx }) {
    if (!(await tx.ceremonyBatches.remove(conventionId, batchId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'batch' }));
    await tx.events.append({ conventionId, type: 'ceremony-batch.removed', audience: ['staff'], payload: { batchId } });
    return ok(undefined);
  },
};
