import type { RaisingChanges } from '@handsel/contracts';
import { whatWouldRaise } from '@handsel/matching';
import { prepare } from '../prepare-index';
import type { TrialTask } from './trial-work';

/** What would raise a match, rescored among all profiles of the convention; nothing would where the two are kept apart. */
export function raiseMatch({ input, buyerId, supplierId }: Extract<TrialTask, { kind: 'raise' }>): RaisingChanges {
  const { taxonomy, profiles, indexWith } = prepare(input);
  const buyer = profiles.find(({ id }) => id === buyerId);
  const supplier = profiles.find(({ id }) => id === supplierId);
  if (!buyer || !supplier || buyer.side === 'supplier' || supplier.side === 'buyer')
    return { buyerId, supplierId, score: 0, changes: [] };
  const found = whatWouldRaise(indexWith(input.settings.weights), buyer, supplier, taxonomy);
  return {
    buyerId,
    supplierId,
    score: found.score,
    changes: found.changes.map(({ side, kind, itemId, add, points, sentence }) => ({
      side,
      organizationId: side === 'buyer' ? buyerId : supplierId,
      kind,
      itemId,
      add,
      points,
      sentence,
    })),
  };
}
