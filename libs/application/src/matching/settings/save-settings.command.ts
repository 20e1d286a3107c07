import { failure } from '@handsel/contracts';
import { ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { rulesOf } from './present-settings';
import { saveSection } from './save-section';

export const saveMatchSettings: UseCase<'matchSettings.save'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx, environment }) {
    const { version, ...rules } = body;
    const run = await saveSection({ tx, environment }, conventionId, 'rules', rules, version);
    return run.ok ? ok({ ...(await rulesOf(tx, conventionId)), run: run.value }) : run;
  },
  conflicts: { match_runs_active: () => failure('RUN_ACTIVE') },
};
