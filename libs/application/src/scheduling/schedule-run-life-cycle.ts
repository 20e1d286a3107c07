import type { ScheduleRun } from '@handsel/contracts';
import type { LifeCycle } from '../life-cycles/life-cycle';

export type ScheduleRunStatus = ScheduleRun['status'];
type RunAction = 'begin' | 'finish' | 'fail' | 'cancel' | 'publish' | 'rollBack';

/**
 * A run waits, is worked on, and leaves a draft that can be published and taken back. `begin` also starts from
 * `running`: a run whose worker died is done again from the beginning.
 */
export const scheduleRunLifeCycle: LifeCycle<ScheduleRunStatus, RunAction> = {
  begin: { from: ['queued', 'running'], to: 'running', done: 'started' },
  finish: { from: ['running'], to: 'draft', done: 'finished' },
  fail: { from: ['queued', 'running'], to: 'failed', done: 'given up' },
  cancel: { from: ['queued', 'running'], to: 'cancelled', done: 'cancelled' },
  publish: { from: ['draft'], to: 'published', done: 'published' },
  rollBack: { from: ['published'], to: 'rolled-back', done: 'rolled back' },
};
