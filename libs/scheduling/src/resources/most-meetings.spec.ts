import fc from 'fast-check';
import { mostMeetingsInDay, mostThatFit } from './most-meetings';

/** The most meetings of one length in a day by trying every set of slots to begin in. */
function byTrying(present: readonly number[], length: number, buffer: number, restMost: number): number {
  const isLegal = (starts: readonly number[]): boolean => {
    const busy = present.map(() => 0);
    for (const s of starts) for (let t = s; t < s + length; t += 1) busy[t] = 1;
    const fits = starts.every((s) => present.slice(s, s + length).filter(Boolean).length === length);
    const apart = starts.every((s, i) => i === 0 || s - starts[i - 1]! >= length + buffer);
    const rested = restMost === 0 || !busy.join('').includes('1'.repeat(restMost + 1));
    return fits && apart && rested;
  };
  let most = 0;
  for (let set = 0; set < 2 ** present.length; set += 1) {
    const starts = present.flatMap((_, s) => (set & (1 << s) ? [s] : []));
    if (starts.length > most && isLegal(starts)) most = starts.length;
  }
  return most;
}

const slots = fc.array(fc.constantFrom(0, 1, 1), { minLength: 1, maxLength: 8 });

describe('mostMeetingsInDay', () => {
  it('is what fits, where nobody needs a rest', () => {
    const lengths = fc.integer({ min: 1, max: 3 });
    fc.assert(
      fc.property(slots, lengths, fc.integer({ min: 0, max: 2 }), (present, shortest, buffer) => {
        const most = mostMeetingsInDay(present, { shortest, buffer, restMost: 0 });
        expect(most).toBe(byTrying(present, shortest, buffer, 0));
      }),
    );
  });

  it('is never below what fits between rests', () => {
    fc.assert(
      fc.property(
        slots,
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 3 }),
        (present, shortest, restMost) => {
          const most = mostMeetingsInDay(present, { shortest, buffer: 0, restMost });
          expect(most).toBeGreaterThanOrEqual(byTrying(present, shortest, 0, restMost));
        },
      ),
    );
    expect(mostMeetingsInDay([1, 1, 1, 1, 1], { shortest: 1, buffer: 0, restMost: 2 })).toBe(4);
  });
});

describe('mostThatFit', () => {
  it('takes the shortest first', () => {
    expect(mostThatFit([2, 1, 3, 1], 4)).toBe(3);
    expect(mostThatFit([2, 2], 3)).toBe(1);
    expect(mostThatFit([], 3)).toBe(0);
  });
});
