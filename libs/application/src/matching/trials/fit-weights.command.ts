import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { startTrial } from './start-trial';

/** Proposes weights; an organizer may save them, nothing does so by itself. */
export const fitMatchWeights: UseCase<'matchWeights.fit'> = {
  policy: staffOnly,
  execute: (call) => startTrial(call, { kind: 'fit' }),
};
