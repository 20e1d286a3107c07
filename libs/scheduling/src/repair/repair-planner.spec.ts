import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';
import { solve } from '../solve';
import { anyInstance, openInstance } from '../testing/instances';
import type { Disturbance } from './disturbance';
import { mendedPlan } from './mended-plan';
import { RepairPlanner } from './repair-planner';
import { bestMendingByTryingAll, disturbed } from '../testing/best-mending';

const hardCosts = (instance: Instance, slots: readonly (number | null)[]): string[] =>
  judge(instance, slots).flatMap(({ rule, cost }) => (rule.level === 'hard' && cost > 0 ? [rule.name] : []));

const anyDisturbance = (instance: Instance): fc.Arbitrary<Disturbance> => {
  const slot = fc.integer({ min: 0, max: instance.slotCount - 1 });
  const person = fc.integer({ min: 0, max: instance.people.length - 1 });
  const choices: fc.Arbitrary<Disturbance>[] = [
    fc.record({ kind: fc.constant('away' as const), person, fromSlot: slot, untilSlot: slot.map((s) => s + 1) }),
    fc.record({ kind: fc.constant('away' as const), person, fromSlot: slot }),
    fc.record({ kind: fc.constant('cancelled-slot' as const), slot }),
    fc.record({ kind: fc.constant('closed-table' as const), table: fc.constant(0), slots: slot.map((s) => [s]) }),
  ];
  if (instance.requests.length > 0) {
    const request = fc.integer({ min: 0, max: instance.requests.length - 1 });
    choices.push(fc.record({ kind: fc.constant('cancelled-meeting' as const), request }));
    choices.push(fc.record({ kind: fc.constant('wanted-pairing' as const), request }));
  }
  return fc.oneof(...choices);
};

const anyCase = anyInstance.chain((instance) =>
  fc.record({
    instance: fc.constant(instance),
    disturbances: fc.array(anyDisturbance(instance), { minLength: 1, maxLength: 2 }),
    frozenBefore: fc.constantFrom(0, 0, 1),
    mostOthersMoved: fc.constantFrom(0, 1, 2, 3),
  }),
);

describe('RepairPlanner', () => {
  it('is as good as trying every mended plan, and what it proves is so', () => {
    fc.assert(
      fc.property(anyCase, ({ instance, disturbances, frozenBefore, mostOthersMoved }) => {
        const { slots, tables } = solve(instance, { seed: 1, moveBudget: 2_000 });
        fc.pre(hardCosts(instance, slots).length === 0);
        const planner = new RepairPlanner({ instance, slots, tables });
        const options = { frozenBefore, mostOthersMoved };
        const preview = planner.preview(disturbances, options);
        const after = disturbed(instance, disturbances, frozenBefore);
        const mended = mendedPlan({ slots, tables }, preview);
        expect(hardCosts(after, mended.slots)).toEqual([]);
        const cancelled = new Set(preview.cancelled);
        const hit = new Set(
          [...preview.lost, ...preview.moves.filter((move) => move.hit)].map(({ request }) => request),
        );
        const best = bestMendingByTryingAll(after, { slots, hit, cancelled, frozenBefore, mostOthersMoved });
        expect(best(mended.slots)).toEqual(best.least);
        expect(preview.proved).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('moves nothing that it does not say, leaves no trace of a preview, and tells the truth about weight and breaks', () => {
    fc.assert(
      fc.property(anyCase, ({ instance, disturbances, frozenBefore }) => {
        const { slots, tables, weight, breaks } = solve(instance, { seed: 2, moveBudget: 2_000 });
        const planner = new RepairPlanner({ instance, slots, tables });
        const first = planner.preview(disturbances, { frozenBefore });
        expect(planner.plan()).toEqual({ slots, tables });
        expect(first).toMatchObject({ weightBefore: weight, breaksBefore: breaks });
        expect(planner.commit(disturbances, { frozenBefore })).toEqual(first);
        const mended = mendedPlan({ slots, tables }, first);
        expect(planner.plan()).toEqual(mended);
        const after = disturbed(instance, disturbances, frozenBefore);
        const costs = new Map(judge(after, mended.slots).map(({ rule, cost }) => [rule.name, cost]));
        expect(first.breaksAfter).toBe(costs.get('few-breaks'));
        const total = instance.requests.reduce((sum, request) => sum + request.weight, 0);
        expect(first.weightAfter).toBe(total - costs.get('most-weight')!);
        const changed = new Set(
          slots.flatMap((s, r) => (s === mended.slots[r] && tables[r] === mended.tables[r] ? [] : [r])),
        );
        const people = new Set([...changed].flatMap((r) => [instance.requests[r]!.a, instance.requests[r]!.b]));
        expect(first.peopleTouched).toEqual([...people].sort((x, y) => x - y));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a repair by hand', () => {
  const instance = openInstance(6, [3], 2, [
    [0, 1, 5],
    [2, 3, 4],
    [0, 2, 3],
    [4, 5, 1],
  ]);
  const plan = { instance, slots: [0, 0, 1, 1], tables: [0, 1, 0, 1] };

  it('moves the meeting of somebody late to a free slot and touches nobody else', () => {
    const preview = new RepairPlanner(plan).preview([{ kind: 'away', person: 1, untilSlot: 1 }]);
    expect(preview).toMatchObject({
      moves: [{ request: 0, from: { slot: 0, table: 0 }, to: { slot: 2 }, hit: true }],
      lost: [],
      peopleTouched: [0, 1],
      peopleMadeWay: [],
      freed: [{ slot: 0, table: 0 }],
      proved: true,
    });
  });

  it('gives up only what is hit, with the reason', () => {
    const preview = new RepairPlanner(plan).preview([{ kind: 'away', person: 0, fromSlot: 0 }]);
    expect(preview.lost).toEqual([
      { request: 0, from: { slot: 0, table: 0 }, code: 'NO_COMMON_SLOT', commonSlots: 0 },
      { request: 2, from: { slot: 1, table: 0 }, code: 'NO_COMMON_SLOT', commonSlots: 0 },
    ]);
    expect(preview.weightAfter).toBe(5);
  });

  it('lets another meeting make way where that saves one', () => {
    const full = openInstance(4, [2], 1, [
      [0, 1, 5],
      [2, 3, 1],
    ]);
    const absent = {
      ...full,
      people: full.people.map((person, p) => (p === 0 ? { ...person, available: '10' } : person)),
    };
    const planner = new RepairPlanner({ instance: absent, slots: [null, 0], tables: [null, 0] });
    const preview = planner.preview([{ kind: 'wanted-pairing', request: 0 }]);
    expect(preview.moves).toEqual([
      { request: 0, from: null, to: { slot: 0, table: 0 }, hit: true },
      { request: 1, from: { slot: 0, table: 0 }, to: { slot: 1, table: 0 }, hit: false },
    ]);
    expect(preview.peopleMadeWay).toEqual([2, 3]);
    const pinned = planner.preview([{ kind: 'wanted-pairing', request: 0 }], { pinned: [1] });
    expect(pinned.lost).toEqual([{ request: 0, from: null, code: 'TABLES_FULL', commonSlots: 1 }]);
  });

  it('reseats at another table of the same slot when a table closes', () => {
    const preview = new RepairPlanner({ instance, slots: [0, 1, 2, 1], tables: [0, 0, 0, 1] }).preview([
      { kind: 'closed-table', table: 0, slots: [0] },
    ]);
    expect(preview.moves).toEqual([{ request: 0, from: { slot: 0, table: 0 }, to: { slot: 0, table: 1 }, hit: true }]);
    expect(preview.freed).toEqual([]);
  });

  it('does not move what is pinned: it loses its place', () => {
    const preview = new RepairPlanner(plan).preview([{ kind: 'away', person: 1, untilSlot: 1 }], { pinned: [0] });
    expect(preview.lost).toEqual([{ request: 0, from: { slot: 0, table: 0 }, code: 'PINNED', commonSlots: 2 }]);
  });

  it('places a pair that the instance does not know, and remembers it once committed', () => {
    const planner = new RepairPlanner(plan);
    const added: Disturbance = { kind: 'added-pairing', pairing: { a: 4, b: 1, weight: 2 } };
    expect(planner.preview([added]).moves).toMatchObject([{ request: 4, from: null, hit: true }]);
    planner.commit([added]);
    expect(planner.plan().slots).toHaveLength(5);
    expect(planner.plan().slots[4]).toBe(2);
  });

  it('refuses what there is not, and a plan that contradicts itself', () => {
    const planner = new RepairPlanner(plan);
    expect(() => planner.preview([{ kind: 'away', person: 6 }])).toThrow(RangeError);
    expect(() => planner.preview([{ kind: 'cancelled-slot', slot: 3 }])).toThrow('No such');
    const buffered = { ...instance, people: instance.people.map((person) => ({ ...person, buffer: 1 })) };
    expect(() => new RepairPlanner({ ...plan, instance: buffered })).toThrow('repairPlanner');
    expect(() => new RepairPlanner({ instance, slots: [0, 0, 0, null] })).toThrow('both need person 0');
    expect(() => new RepairPlanner({ instance, slots: [0, 1, null, 0], tables: [1, 0, null, 1] })).toThrow('table 1');
  });
});
