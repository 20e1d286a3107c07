import fc from 'fast-check';
import { planPartitions, type LogPartition } from './plan-partitions';

const at = (text: string) => new Date(text);
const first: LogPartition = { name: 'events_first', starts: at('2020-01-01'), ends: at('2026-12-01') };

describe('the partitions of the log', () => {
  it('are made for this month and three more', () => {
    const { add, drop } = planPartitions([], at('2026-11-23T10:00:00Z'), 90);
    expect(add.map(({ name }) => name)).toEqual([
      'events_2026_11',
      'events_2026_12',
      'events_2027_01',
      'events_2027_02',
    ]);
    expect(add[1]).toMatchObject({ starts: at('2026-12-01'), ends: at('2027-01-01') });
    expect(drop).toEqual([]);
  });

  it('leave out what is there, and months that another one covers', () => {
    const december = { name: 'events_2026_12', starts: at('2026-12-01'), ends: at('2027-01-01') };
    const { add } = planPartitions([first, december], at('2026-11-30T23:59:59.999Z'), 90);
    expect(add.map(({ name }) => name)).toEqual(['events_2027_01', 'events_2027_02']);
  });

  it('leave once all of their events are older than the days kept, and not a moment before', () => {
    const drops = (now: string) => planPartitions([first], at(now), 90).drop;
    expect(drops('2027-02-28T23:59:59.999Z')).toEqual([]);
    expect(drops('2027-03-01T00:00:00.000Z')).toEqual(['events_first']);
  });

  it('never overlap, always hold the present, and never lose a day that is kept, through years of days', () => {
    const day = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.array(day, { maxLength: 60 }), fc.integer({ min: 1, max: 400 }), (steps, keepDays) => {
        let partitions = [first];
        let now = at('2026-11-23').getTime();
        for (const days of [0, ...steps]) {
          now += days * 86_400_000;
          const { add, drop } = planPartitions(partitions, new Date(now), keepDays);
          partitions = [...partitions.filter(({ name }) => !drop.includes(name)), ...add].sort(
            (one, other) => one.starts.getTime() - other.starts.getTime(),
          );
          expect(partitions.filter(({ starts, ends }) => starts.getTime() <= now && now < ends.getTime())).toHaveLength(
            1,
          );
          expect(new Set(partitions.map(({ name }) => name)).size).toBe(partitions.length);
          // Without a gap from the first day that is kept to the last month ahead.
          for (const [index, { starts, ends }] of partitions.entries()) {
            expect(starts < ends).toBe(true);
            if (index > 0) expect(starts).toEqual(partitions[index - 1]?.ends);
          }
          const keptFrom = Math.max(now - keepDays * 86_400_000, first.starts.getTime());
          expect(partitions[0]?.ends.getTime()).toBeGreaterThan(keptFrom);
        }
      }),
      { numRuns: 100 },
    );
  });
});
