import { failure } from '@handsel/contracts';
import { ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { weightsOf } from './present-settings';
import { saveSection } from './save-section';

export const saveMatchWeights: UseCase<'matchWeights.save'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx, environment }) {
    const run = await saveSection({ tx, environment }, conventionId, 'weights', body.weights, body.version);
    return run.ok ? ok({ ...(await weightsOf(tx, conventionId)), run: run.value }) : run;
  },
  conflicts: { match_runs_active: () => failure('RUN_ACTIVE') },
};
