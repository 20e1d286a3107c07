import fc from 'fast-check';
import { compileProblem } from '../../model/problem';
import { Random } from '../../random/random';
import { openInstance } from '../../testing/instances';
import { anyMeetings, aroundPerson, slotWindow } from './pick-free';

const pairs = Array.from({ length: 12 }, (_, p) => [
  [p, (p + 1) % 12, 1] as const,
  [p, (p + 2) % 12, 1] as const,
]).flat();
const problem = compileProblem(openInstance(13, [8], 6, pairs));
const slots = pairs.map((_, r) => r % 8);

describe('neighbourhoods', () => {
  it.each([
    ['around a person', aroundPerson],
    ['anything', anyMeetings],
    ['neighbouring slots', slotWindow],
  ])('%s: frees as many meetings as asked, up to all', (_, pick) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: pairs.length }), fc.integer(), (size, seed) => {
        const ground = { problem, slots, broken: [3, 7], random: new Random(seed) };
        const free = pick(ground, size);
        expect(free.size).toBeGreaterThanOrEqual(size);
        expect([...free].every((r) => r >= 0 && r < pairs.length)).toBe(true);
        expect(pick({ ...ground, random: new Random(seed) }, size)).toEqual(free);
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it('frees everything that somebody with a break has', () => {
    const ground = { problem, slots, broken: [3], random: new Random(1) };
    const own = pairs.flatMap(([a, b], r) => (a === 3 || b === 3 ? [r] : []));
    for (const pick of [aroundPerson, anyMeetings]) {
      const free = pick(ground, 4);
      expect(own.every((r) => free.has(r))).toBe(true);
    }
  });

  it('frees whole slots', () => {
    const free = slotWindow({ problem, slots, broken: [3], random: new Random(5) }, 5);
    const freed = new Set([...free].map((r) => slots[r]!));
    expect(slots.every((slot, r) => free.has(r) === freed.has(slot))).toBe(true);
  });
});
