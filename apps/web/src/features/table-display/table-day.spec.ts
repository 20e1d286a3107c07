import { departure, minutes, table } from '../departures/departures.fixtures';
import { tableDay } from './table-day';

const at = (after: number) => Date.parse(minutes(after));

describe('the day of a table', () => {
  const meetings = [
    departure(0),
    departure(20, 1, { status: 'cancelled' }),
    departure(40),
    departure(60),
    departure(20, 3, { movedFrom: { startsAt: minutes(20), table: table(1) } }),
  ];
  const ids = (after: number) => {
    const { now, coming, movedAway, cancelled } = tableDay(meetings, 'table-1', at(after));
    const id = ({ id: one }: { id: string }) => one;
    return { now: now?.id ?? null, coming: coming.map(id), movedAway: movedAway.map(id), cancelled: cancelled.map(id) };
  };

  it('says who sits here, who comes, who is elsewhere and who does not come', () => {
    expect(ids(10)).toEqual({
      now: 'meeting-0-1',
      coming: ['meeting-40-1', 'meeting-60-1'],
      movedAway: ['meeting-20-3'],
      cancelled: ['meeting-20-1'],
    });
  });

  it('is free between two meetings, and knows the next', () => {
    expect(ids(25)).toMatchObject({ now: null, coming: ['meeting-40-1', 'meeting-60-1'] });
    expect(ids(40)).toMatchObject({ now: 'meeting-40-1', movedAway: [], cancelled: [] });
    expect(ids(80)).toEqual({ now: null, coming: [], movedAway: [], cancelled: [] });
  });
});
