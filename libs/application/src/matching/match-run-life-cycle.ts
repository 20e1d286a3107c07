import type { MatchRun } from '@handsel/contracts';
import type { LifeCycle } from '../life-cycles/life-cycle';

/** A run waits and is worked on; once it has ended in whichever way it stays so. */
export const matchRunLifeCycle: LifeCycle<MatchRun['status'], 'cancel'> = {
  cancel: { from: ['queued', 'running'], to: 'cancelled', done: 'cancelled' },
};
