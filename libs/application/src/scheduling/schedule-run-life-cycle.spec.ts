import { scheduleRunStatus } from '@handsel/contracts';
import { isAllowed } from '../life-cycles/life-cycle';
import { scheduleRunLifeCycle } from './schedule-run-life-cycle';

const startsFrom = (action: keyof typeof scheduleRunLifeCycle) =>
  scheduleRunStatus.options.filter((state) => isAllowed(scheduleRunLifeCycle[action], state));

describe('the life of a schedule run', () => {
  it('is published from a draft and taken back from the published, each once', () => {
    expect(startsFrom('publish')).toEqual(['draft']);
    expect(startsFrom('rollBack')).toEqual(['published']);
  });

  it('is stopped only while it is under way', () => {
    expect(startsFrom('cancel')).toEqual(['queued', 'running']);
    expect(startsFrom('finish')).toEqual(['running']);
  });

  it('begins again after its worker died', () => {
    expect(startsFrom('begin')).toEqual(['queued', 'running']);
  });

  it('ends in states that nothing leads out of', () => {
    const dead = scheduleRunStatus.options.filter(
      (state) => !Object.values(scheduleRunLifeCycle).some((arrow) => isAllowed(arrow, state)),
    );
    expect(dead).toEqual(['rolled-back', 'cancelled', 'failed']);
  });
});
