import fc from 'fast-check';
import { besideRuns, endsOfRuns, insideGaps } from './runs';

const day = fc
  .array(fc.boolean(), { minLength: 1, maxLength: 32 })
  .map((slots) => ({ slots, busy: slots.reduce((word, isBusy, s) => (isBusy ? word | (1 << s) : word), 0) }));

const slotsOf = (word: number): number[] => Array.from({ length: 32 }, (_, s) => s).filter((s) => (word >>> s) & 1);
const where = (slots: boolean[], test: (s: number) => boolean): number[] => slots.map((_, s) => s).filter(test);

describe('runs of meetings', () => {
  it('are found as by looking at each slot and its neighbours, in days of up to 32 slots', () => {
    fc.assert(
      fc.property(day, ({ slots, busy }) => {
        const busyAt = (s: number): boolean => slots[s] === true;
        expect(slotsOf(endsOfRuns(busy))).toEqual(where(slots, (s) => busyAt(s) && !(busyAt(s - 1) && busyAt(s + 1))));
        expect(slotsOf(besideRuns(busy, slots.length))).toEqual(
          where(slots, (s) => !busyAt(s) && (busyAt(s - 1) || busyAt(s + 1))),
        );
        const first = slots.indexOf(true);
        const last = slots.lastIndexOf(true);
        expect(slotsOf(insideGaps(busy))).toEqual(where(slots, (s) => !busyAt(s) && first < s && s < last));
      }),
    );
  });

  it('have neither ends nor gaps on a free day', () => {
    expect([endsOfRuns(0), besideRuns(0, 5), insideGaps(0)]).toEqual([0, 0, 0]);
  });
});
