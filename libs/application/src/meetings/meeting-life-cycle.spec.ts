import { meetingStatus } from '@handsel/contracts';
import { isAllowed } from '../life-cycles/life-cycle';
import { meetingLifeCycle } from './meeting-life-cycle';

const startsFrom = (action: keyof typeof meetingLifeCycle) =>
  meetingStatus.options.filter((state) => isAllowed(meetingLifeCycle[action], state));

describe('the life of a meeting', () => {
  it('moves and is cancelled only while it is scheduled', () => {
    expect(startsFrom('move')).toEqual(['scheduled']);
    expect(startsFrom('cancel')).toEqual(['scheduled']);
  });

  it('lets an outcome be corrected', () => {
    expect(startsFrom('held')).toEqual(['scheduled', 'missed']);
    expect(startsFrom('missed')).toEqual(['scheduled', 'held']);
  });

  it('ends when it is cancelled', () => {
    const outOfCancelled = Object.values(meetingLifeCycle).filter((arrow) => isAllowed(arrow, 'cancelled'));
    expect(outOfCancelled).toEqual([]);
  });
});
