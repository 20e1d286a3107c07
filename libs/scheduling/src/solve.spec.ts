import fc from 'fast-check';
import { solve } from './solve';
import { judge } from './rules/judge';
import { bestWeightByTryingAll } from './testing/best-weight';
import { anyInstance, openInstance } from './testing/instances';
import { InvalidInstanceError } from './validation/instance-problem';

const hardCosts = (...args: Parameters<typeof judge>): Record<string, number> =>
  Object.fromEntries(
    judge(...args)
      .filter(({ rule, cost }) => rule.level === 'hard' && cost > 0)
      .map(({ rule, cost }) => [rule.name, cost]),
  );

describe('solve', () => {
  it('keeps every hard rule, counts right and stays below its own bound, whatever the instance', () => {
    fc.assert(
      fc.property(anyInstance, fc.integer(), (instance, seed) => {
        const timetable = solve(instance, { seed, moveBudget: 3000 });
        expect(hardCosts(instance, timetable.slots)).toEqual({});
        const verdicts = new Map(judge(instance, timetable.slots).map(({ rule, cost }) => [rule.name, cost]));
        const total = instance.requests.reduce((sum, { weight }) => sum + weight, 0);
        expect(timetable.weight).toBe(total - verdicts.get('most-weight')!);
        expect(timetable.breaks).toBe(verdicts.get('few-breaks'));
        expect(timetable.weight).toBeLessThanOrEqual(timetable.certificate.bound);
        expect(timetable.breaksLowerBound).toBeLessThanOrEqual(timetable.breaks);
        expect(timetable.reasons).toHaveLength(timetable.slots.filter((s) => s === null).length);
      }),
      { numRuns: 150 },
    );
  });

  it('brings nobody back over the personal maximum who was thrown out for another meeting', () => {
    const words = ['01110111', '10111101', '11111011'];
    const people = words.map((available, p) => ({ role: 'X', available, maximum: p === 2 ? 1 : 2 }));
    const requests = [
      { a: 1, b: 2, weight: 5, allowedSlots: [7] },
      { a: 0, b: 2, weight: 5, allowedSlots: [0, 1, 3, 4, 5, 7] },
      { a: 0, b: 1, weight: 7, allowedSlots: [3, 6, 7] },
      { a: 1, b: 0, weight: 4, allowedSlots: [2, 5, 6, 7] },
      { a: 1, b: 0, weight: 2, allowedSlots: [3, 4] },
      { a: 0, b: 2, weight: 3, allowedSlots: [3, 4, 7] },
      { a: 1, b: 2, weight: 6, allowedSlots: [0, 1, 2, 3] },
      { a: 1, b: 2, weight: 2 },
    ];
    const tables = [0, 3, 1, 2, 0, 2, 2, 1];
    const instance = { slotCount: 8, days: [4, 4], tables, people, requests, precedences: [{ before: 0, after: 1 }] };
    for (let seed = 1; seed <= 5; seed += 1) {
      expect(hardCosts(instance, solve(instance, { seed, moveBudget: 2000 }).slots)).toEqual({});
    }
  });

  it('finds the best weight of small events, and its bound is never below it', () => {
    const small = anyInstance.filter(({ slotCount, requests }) => (slotCount + 1) ** requests.length < 5000);
    fc.assert(
      fc.property(small, (instance) => {
        const best = bestWeightByTryingAll(instance);
        const timetable = solve(instance, { seed: 1, moveBudget: 3000 });
        expect(timetable.weight).toBe(best);
        expect(timetable.certificate.bound).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same bytes for the same seed, and says how much work it was', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const [first, second] = [1, 2].map(() => solve(instance, { seed: 42, moveBudget: 2000 }));
        expect(JSON.stringify(first)).toBe(JSON.stringify(second));
        expect(first!.moves).toBeLessThanOrEqual(2000);
      }),
      { numRuns: 30 },
    );
  });

  it('seats all pairs of a complete exchange without a break (Koenig) and proves it', () => {
    const pairs = [0, 1, 2, 3].flatMap((a) => [4, 5, 6, 7].map((b) => [a, b, 3] as const));
    const timetable = solve(openInstance(8, [4], 4, pairs), { seed: 1 });
    expect(timetable).toMatchObject({ held: 16, weight: 48, breaks: 0, outcome: 'optimal', reasons: [] });
    expect(timetable.certificate.bound).toBe(48);
  });

  it('gives each meeting of a slot a table of its own', () => {
    const pairs = [0, 1, 2, 3].flatMap((a) => [4, 5, 6, 7].map((b) => [a, b, 1] as const));
    const { slots, tables } = solve(openInstance(8, [4], 4, pairs), { seed: 1 });
    expect(new Set(slots.map((s, r) => `${s}:${tables[r]}`)).size).toBe(16);
    expect(Math.max(...tables.map((table) => table ?? 0))).toBe(3);
  });

  it('holds a lock even where it costs weight', () => {
    const instance = openInstance(3, [1], 1, [
      [0, 1, 9],
      [1, 2, 1],
    ]);
    const locked = { ...instance, requests: [instance.requests[0]!, { ...instance.requests[1]!, lockedSlot: 0 }] };
    expect(solve(locked, { seed: 1 })).toMatchObject({ slots: [null, 0], weight: 1 });
  });

  it('gives up meetings rather than the fairness bound', () => {
    // Person 0 has to meet in the first and the last slot, with an idle one between; nobody else can have a break.
    const instance = openInstance(3, [3], 1, [
      [0, 1, 1],
      [0, 2, 1],
    ]);
    const [first, second] = instance.requests;
    const requests = [
      { ...first!, allowedSlots: [0] },
      { ...second!, allowedSlots: [2] },
    ];
    expect(solve({ ...instance, requests }, { seed: 1, moveBudget: 500 }).held).toBe(2);
    expect(solve({ ...instance, requests, fairness: 0 }, { seed: 1, moveBudget: 500 })).toMatchObject({ held: 1 });
  });

  it('stops when asked, with a legal timetable', () => {
    // The bound counts the second slot, in which only people without a request are there: the gap can never close.
    const people = ['10', '10', '10', '10', '11', '11'].map((available) => ({ role: 'X', available }));
    const requests = [
      { a: 0, b: 1, weight: 1 },
      { a: 2, b: 3, weight: 1 },
    ];
    const instance = { slotCount: 2, days: [2], tables: [1, 1], people, requests };
    let asked = 0;
    const shouldStop = (): boolean => (asked += 1) > 3;
    const timetable = solve(instance, { seed: 1, moveBudget: Number.POSITIVE_INFINITY, shouldStop });
    expect(timetable).toMatchObject({ outcome: 'stopped', held: 1, certificate: { bound: 2 } });
    expect(timetable.reasons).toEqual([expect.objectContaining({ code: 'TABLES_FULL', commonSlots: 1 })]);
    expect(asked).toBe(4);
    expect(hardCosts(instance, timetable.slots)).toEqual({});
  });

  it('refuses a broken instance before solving and names what is wrong', () => {
    const instance = openInstance(2, [2], 1, [[1, 1, 1]]);
    expect(() => solve(instance, { seed: 1 })).toThrow(InvalidInstanceError);
    expect(() => solve(instance, { seed: 1 })).toThrow('request 0: person 1 cannot meet himself');
  });

  it('reports progress that ends in the tables', () => {
    const phases: string[] = [];
    const instance = openInstance(4, [2], 2, [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    solve(instance, { seed: 1, onProgress: ({ phase }) => phases.push(phase) });
    expect(phases[0]).toBe('bound');
    expect(phases.at(-1)).toBe('tables');
  });
});
