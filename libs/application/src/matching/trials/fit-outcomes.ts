import type { WeightsFit } from '@handsel/contracts';
import { fitWeights } from '@handsel/matching';
import { prepare } from '../prepare-index';
import type { TrialTask } from './trial-work';

/** Deals buyers into folds the same way each time, so that the same history proposes the same weights. */
const SEED = 20260920;

/**
 * Fits the convention's weights to what came of its matches. Outcomes of organizations that are not ranked any more, or
 * changed sides, tell nothing about the present profiles and are left out. The past deals given are those from before the
 * convention: one that was signed at it is an outcome, and would be learned from itself.
 */
export function fitOutcomes({ input, outcomes }: Extract<TrialTask, { kind: 'fit' }>): WeightsFit {
  const { taxonomy, profiles } = prepare(input);
  const buyers = new Set(profiles.filter(({ side }) => side !== 'supplier').map(({ id }) => id));
  const suppliers = new Set(profiles.filter(({ side }) => side !== 'buyer').map(({ id }) => id));
  const usable = outcomes.filter(({ buyerId, supplierId }) => buyers.has(buyerId) && suppliers.has(supplierId));
  const fitted = fitWeights(profiles, taxonomy, usable, {
    seed: SEED,
    weights: input.settings.weights,
    dealings: input.dealings.list,
  });
  if (fitted.outcome === 'stopped') throw new Error('The fit was stopped.');
  const accepted = usable.filter((outcome) => outcome.accepted);
  return {
    outcome: fitted.outcome,
    weights: fitted.outcome === 'better' ? fitted.weights : null,
    outcomes: {
      accepted: accepted.length,
      notAccepted: usable.length - accepted.length,
      buyers: new Set(accepted.map(({ buyerId }) => buyerId)).size,
    },
    heldOut: { metric: 'NDCG@10', ...fitted.heldOut },
  };
}
