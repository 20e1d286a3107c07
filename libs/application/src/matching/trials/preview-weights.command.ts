import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { startTrial } from './start-trial';

export const previewMatchWeights: UseCase<'matchWeights.preview'> = {
  policy: staffOnly,
  execute: (call) => startTrial(call, { kind: 'preview', ...call.body }),
};
