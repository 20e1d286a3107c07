import fc from 'fast-check';
import { departureRows, stateOf } from './departure-state';
import { departure, minutes, table } from './departures.fixtures';

const at = (after: number) => Date.parse(minutes(after));

describe('the state of a meeting in the hall', () => {
  it.each([
    [0, 'later'],
    [20, 'next'],
    [54.9, 'next'],
    [55, 'boarding'],
    [60, 'now'],
    [79.9, 'now'],
    [80, null],
  ] as const)('of a meeting at ten, %d minutes after nine, is %s', (after, state) => {
    expect(stateOf(departure(60), at(after))).toBe(state);
  });

  it('says what has changed until people are on their way', () => {
    const toOtherTable = departure(60, 2, { movedFrom: { startsAt: minutes(60), table: table(1) } });
    const late = departure(60, 1, { movedFrom: { startsAt: minutes(40), table: table(1) } });
    const early = departure(60, 1, { movedFrom: { startsAt: minutes(100), table: table(1) } });
    const back = departure(60, 1, { movedFrom: { startsAt: minutes(60), table: table(1) } });
    expect([toOtherTable, late, early, back].map((meeting) => stateOf(meeting, at(30)))).toEqual([
      'table-changed',
      'late',
      'early',
      'next',
    ]);
    expect(stateOf(toOtherTable, at(56))).toBe('boarding');
  });

  it('is cancelled for as long as somebody may come for it, and nothing once it was held or missed', () => {
    expect(stateOf(departure(60, 1, { status: 'cancelled' }), at(79))).toBe('cancelled');
    expect(stateOf(departure(60, 1, { status: 'cancelled' }), at(80))).toBeNull();
    expect(stateOf(departure(60, 1, { status: 'held' }), at(70))).toBeNull();
    expect(stateOf(departure(60, 1, { status: 'missed' }), at(70))).toBeNull();
  });
});

describe('the rows of a departure board', () => {
  it('drop what has been going on for a while where there is no room for it', () => {
    const meetings = [departure(0, 1), departure(15, 2), departure(30, 1), departure(30, 2)];
    const ids = (most: number) => departureRows(meetings, at(18), most).map(({ meeting }) => meeting.id);
    expect(ids(4)).toEqual(['meeting-0-1', 'meeting-15-2', 'meeting-30-1', 'meeting-30-2']);
    expect(ids(3)).toEqual(['meeting-15-2', 'meeting-30-1', 'meeting-30-2']);
    expect(ids(2)).toEqual(['meeting-15-2', 'meeting-30-1']);
  });

  it('are never more than fit, keep their order, and hold nothing that is over', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400)), fc.nat(400), fc.integer({ min: 1, max: 50 }), (starts, now, most) => {
        const meetings = starts.toSorted((a, b) => a - b).map((after, index) => departure(after, index));
        const rows = departureRows(meetings, at(now), most);
        expect(rows.length).toBeLessThanOrEqual(most);
        const shown = rows.map(({ meeting }) => meeting);
        expect(shown).toEqual(meetings.filter((meeting) => shown.includes(meeting)));
        for (const { endsAt } of shown) expect(Date.parse(endsAt)).toBeGreaterThan(at(now));
      }),
    );
  });
});
