import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { startTrial } from './start-trial';

export const learnMatchComplements: UseCase<'complements.learn'> = {
  policy: staffOnly,
  execute: (call) => startTrial(call, { kind: 'complements' }),
};
