import fc from 'fast-check';
import { judge } from '../rules/judge';
import { compileProblem } from '../model/problem';
import { openInstance } from '../testing/instances';
import { fewestBreaks } from './breaks-lower-bound';

/** Person 0 may meet partner p only in slot p - 1: choosing slots is choosing which partners to hold. */
function onePersonEvent(days: number[], available: boolean[], usable: boolean[], awayCountsAsIdle: boolean) {
  const slotCount = days.reduce((sum, n) => sum + n, 0);
  const pairs = Array.from({ length: slotCount }, (_, s) => [0, s + 1, 1] as const);
  const open = openInstance(slotCount + 1, days, 9, pairs);
  const own = available.slice(0, slotCount).map((yes) => (yes ? '1' : '0'));
  return {
    ...open,
    awayCountsAsIdle,
    people: open.people.map((person, p) => (p === 0 ? { ...person, available: own.join('') } : person)),
    requests: open.requests.map((request, s) => ({ ...request, allowedSlots: usable[s] ? [s] : [] })),
  };
}

describe('fewestBreaks', () => {
  it('equals the best of all choices of slots', () => {
    const flags = fc.array(fc.boolean(), { minLength: 9, maxLength: 9 });
    const days = fc.constantFrom<number[]>([3, 4], [7], [9], [2, 2, 3]);
    fc.assert(
      fc.property(days, flags, flags, fc.boolean(), (lengths, available, usable, awayCounts) => {
        const instance = onePersonEvent(lengths, available, usable, awayCounts);
        const { slotCount } = instance;
        const best = Array.from({ length: slotCount + 1 }, () => Number.POSITIVE_INFINITY);
        for (let chosen = 0; chosen < 1 << slotCount; chosen += 1) {
          const busy = Array.from({ length: slotCount }, (_, s) => ((chosen >> s) & 1) === 1);
          if (busy.some((yes, s) => yes && !(usable[s] && available[s]))) continue;
          const slots = busy.map((yes, s) => (yes ? s : null));
          const breaks = judge(instance, slots).find(({ rule }) => rule.name === 'few-breaks')!.cost;
          const count = busy.filter(Boolean).length;
          best[count] = Math.min(best[count]!, breaks);
        }
        const problem = compileProblem(instance);
        expect(best.map((_, count) => fewestBreaks(problem, 0, count))).toEqual(best);
      }),
      { numRuns: 60 },
    );
  });
});
