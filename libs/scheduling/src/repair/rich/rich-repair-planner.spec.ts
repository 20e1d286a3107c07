import fc from 'fast-check';
import type { Instance } from '../../model/instance';
import { judge } from '../../rules/judge';
import { solve } from '../../solve';
import { bestRichMendingByTryingAll } from '../../testing/best-rich-mending';
import { disturbedInstance } from '../../testing/disturbed-rich';
import { openInstance } from '../../testing/instances';
import { anyRichInstance } from '../../testing/rich-instances';
import { validateInstance } from '../../validation/validate-instance';
import type { Disturbance } from '../disturbance';
import { mendedPlan } from '../mended-plan';
import { repairPlanner } from '../repair-planner-for';
import type { StandingPlan } from '../standing-plan';
import { RichRepairPlanner } from './rich-repair-planner';

/** Names of the hard rules that are broken; which tables there are is said by `numbering`, the instance before. */
function brokenRules({ instance, slots, tables, resources }: StandingPlan, numbering = instance): string[] {
  const isSeating = (name: string): boolean => name === 'one-meeting-a-table';
  const numbered = { ...numbering, requests: instance.requests };
  const verdicts = [
    ...judge(instance, slots, resources).filter(({ rule }) => !isSeating(rule.name)),
    ...judge(numbered, slots, { tables, ...resources }).filter(({ rule }) => isSeating(rule.name)),
  ];
  return verdicts.flatMap(({ rule, cost, breaches }) =>
    rule.level === 'hard' && rule.name !== 'fair-breaks' && cost > 0
      ? [`${rule.name} ${JSON.stringify(breaches)}`]
      : [],
  );
}

const beyondBound = ({ instance, slots, resources }: StandingPlan): number[] =>
  judge(instance, slots, resources)
    .find(({ rule }) => rule.name === 'fair-breaks')!
    .breaches.map(({ person }) => person!);

const solved = (instance: Instance): Required<Omit<StandingPlan, 'closedTables'>> => {
  const { slots, tables, resources } = solve(instance, { seed: 1, moveBudget: 300 });
  const none = slots.map(() => null);
  return { instance, slots, tables, resources: resources ?? { halls: none, booths: none, interpreters: none } };
};

const anyDisturbance = (instance: Instance): fc.Arbitrary<Disturbance> => {
  const slot = fc.integer({ min: 0, max: instance.slotCount - 1 });
  const below = (n: number) => fc.integer({ min: 0, max: n - 1 });
  const person = below(instance.people.length);
  const interpreter = below(instance.interpreters!.length);
  const choices: fc.Arbitrary<Disturbance>[] = [
    fc.record({ kind: fc.constant('away' as const), person, fromSlot: slot, untilSlot: slot.map((s) => s + 1) }),
    fc.record({ kind: fc.constant('away' as const), person, fromSlot: slot }),
    fc.record({ kind: fc.constant('interpreter-away' as const), interpreter, fromSlot: slot }),
    fc.record({ kind: fc.constant('cancelled-slot' as const), slot }),
    fc.record({ kind: fc.constant('closed-table' as const), table: fc.constant(0), slots: slot.map((s) => [s]) }),
    fc.record({ kind: fc.constant('closed-booth' as const), booth: below(2), slots: slot.map((s) => [s]) }),
  ];
  if (instance.requests.length > 0) {
    const request = below(instance.requests.length);
    choices.push(fc.record({ kind: fc.constant('cancelled-meeting' as const), request }));
    choices.push(fc.record({ kind: fc.constant('wanted-pairing' as const), request }));
  }
  return fc.oneof(...choices);
};

/** One place a booth, so that closing it closes it altogether in the instance that judges. */
const anyCase = anyRichInstance.chain((drawn) => {
  const instance = { ...drawn, booths: drawn.booths!.map((booth) => ({ ...booth, places: 1 })) };
  return fc.record({
    instance: fc.constant(instance),
    disturbances: fc.array(anyDisturbance(instance), { minLength: 1, maxLength: 2 }),
    frozenBefore: fc.constantFrom(0, 0, 1),
    mostOthersMoved: fc.constantFrom(0, 1, 2),
  });
});

describe('RichRepairPlanner', () => {
  it('keeps every hard rule, moves only what it says, loses nothing that was not hit and leaves no trace of a preview', () => {
    fc.assert(
      fc.property(anyCase, ({ instance, disturbances, frozenBefore }) => {
        fc.pre(validateInstance(instance).length === 0);
        const plan = solved(instance);
        fc.pre(brokenRules(plan).length === 0);
        const planner = new RichRepairPlanner(plan);
        const { slots, tables, resources } = plan;
        const first = planner.preview(disturbances, { frozenBefore });
        expect(planner.plan()).toEqual({ slots, tables, resources });
        expect(planner.commit(disturbances, { frozenBefore })).toEqual(first);
        const mended = mendedPlan(plan, first);
        expect(planner.plan()).toEqual(mended);
        const after = { ...disturbedInstance(instance, disturbances, frozenBefore), ...mended };
        const lost = first.lost.map(({ request }) => request);
        // Nothing but what had begun, or a lock that the disturbance broke and that is lost, breaks a rule.
        const begun = slots.some((s) => s !== null && s < frozenBefore);
        if (!begun && !lost.some((r) => instance.requests[r]!.lockedSlot !== undefined))
          expect(brokenRules(after, instance)).toEqual([]);
        const costs = new Map(
          judge(after.instance, mended.slots, mended.resources).map(({ rule, cost }) => [rule.name, cost]),
        );
        if (!begun) expect(first.breaksAfter).toBe(costs.get('few-breaks'));
        const total = instance.requests.reduce((sum, request) => sum + request.weight, 0);
        expect(first.weightAfter).toBe(total - costs.get('most-weight')!);
        if (!begun) expect(first.unfair).toEqual(beyondBound({ ...after }));
        slots.forEach((s, r) => {
          if (s !== null && mended.slots[r] === null) expect([...lost, ...first.cancelled]).toContain(r);
          if (s !== null && s < frozenBefore) expect(mended.slots[r]).toBe(s);
        });
        for (const { hit, to } of first.moves) expect([hit, to.slot]).toEqual([hit, expect.any(Number)]);
      }),
      { numRuns: 300 },
    );
  });

  it('loses and touches no more than the best of all mended plans', () => {
    fc.assert(
      fc.property(anyCase, ({ instance: drawn, disturbances, frozenBefore, mostOthersMoved }) => {
        const requests = drawn.requests.slice(0, 4).map((request) => ({ ...request, length: undefined }));
        const exclusions = drawn.exclusions?.filter((one) => one.kind !== 'not-both' || Math.max(...one.requests) < 4);
        const instance = { ...drawn, requests, exclusions, precedences: [] };
        const isKnown = (what: Disturbance): boolean => !('request' in what) || what.request < requests.length;
        fc.pre(disturbances.every(isKnown) && validateInstance(instance).length === 0 && instance.slotCount <= 5);
        const plan = solved(instance);
        fc.pre(brokenRules(plan).length === 0);
        const options = { frozenBefore, mostOthersMoved };
        const preview = new RichRepairPlanner(plan).preview(disturbances, options);
        const hit = new Set(
          [...preview.lost, ...preview.moves.filter((move) => move.hit)].map(({ request }) => request),
        );
        const cancelled = new Set(preview.cancelled);
        const after = disturbedInstance(instance, disturbances, frozenBefore).instance;
        const best = bestRichMendingByTryingAll(after, { ...plan, hit, cancelled, frozenBefore, mostOthersMoved });
        fc.pre(best.least !== undefined);
        const mended = mendedPlan(plan, preview);
        const cost = best({ slots: mended.slots, resources: mended.resources! });
        // Breaks come last and are not proved: a meeting that stands in nobody's way is not moved to close one.
        expect(cost.slice(0, 4)).toEqual(best.least.slice(0, 4));
        expect(preview.proved).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a repair by hand of a plan with resources', () => {
  const open = openInstance(4, [4], 1, [
    [0, 1, 5],
    [2, 3, 4],
  ]);
  const long: Instance = { ...open, requests: open.requests.map((request) => ({ ...request, length: 2 })) };
  const interpreted: Instance = {
    ...open,
    tables: [2, 2, 2, 2],
    halls: [{ tables: [1, 1, 1, 1] }, { tables: [1, 1, 1, 1] }],
    interpreters: [{ pairs: [['en', 'zh']] }, { pairs: [['en', 'zh']], available: '0110' }],
    requests: open.requests.map((request) => ({ ...request, interpretation: [['zh', 'en']] })),
  };
  const resources = { halls: [0, 0], booths: [null, null], interpreters: [0, 0] };
  const plan = { instance: interpreted, slots: [0, 1], tables: [0, 0], resources };

  it('moves a long meeting in one piece, and lets another make way for it', () => {
    const planner = repairPlanner({ instance: long, slots: [0, 2], tables: [0, 0] });
    const late: Disturbance = { kind: 'away', person: 0, untilSlot: 2 };
    const preview = planner.preview([late]);
    expect(preview).toMatchObject({ lost: [], peopleTouched: [0, 1, 2, 3], peopleMadeWay: [2, 3] });
    expect(preview.moves.map(({ request, to, hit }) => [request, to.slot, hit])).toEqual([
      [0, 2, true],
      [1, 0, false],
    ]);
    expect(planner.preview([late], { pinned: [1] }).lost).toMatchObject([{ request: 0, code: 'TABLES_FULL' }]);
  });

  it('moves a meeting to the other hall when its table closes, and keeps its interpreter', () => {
    const preview = repairPlanner(plan).preview([{ kind: 'closed-table', table: 0, slots: [0] }]);
    expect(preview.moves).toEqual([
      {
        request: 0,
        from: { slot: 0, table: 0, hall: 0, booth: null, interpreter: 0 },
        to: { slot: 0, table: 1, hall: 1, booth: null, interpreter: 0 },
        hit: true,
      },
    ]);
  });

  it('finds another interpreter, or another time, when one is away, and says why a meeting is lost', () => {
    const planner = repairPlanner(plan);
    const preview = planner.preview([{ kind: 'interpreter-away', interpreter: 0 }]);
    expect(preview.lost).toEqual([]);
    expect(preview.moves.map(({ to }) => [to.slot, to.interpreter]).sort()).toEqual([
      [1, 1],
      [2, 1],
    ]);
    const both = planner.preview([
      { kind: 'interpreter-away', interpreter: 0 },
      { kind: 'interpreter-away', interpreter: 1 },
    ]);
    expect(both.lost.map(({ code }) => code)).toEqual(['INTERPRETERS_BUSY', 'INTERPRETERS_BUSY']);
    expect(() => planner.preview([{ kind: 'interpreter-away', interpreter: 2 }])).toThrow(RangeError);
  });

  it('places a pair that the instance does not know, also after what was committed before', () => {
    const planner = repairPlanner(plan);
    planner.commit([{ kind: 'away', person: 0, fromSlot: 2 }]);
    const added: Disturbance = { kind: 'added-pairing', pairing: { a: 0, b: 2, weight: 2, length: 2 } };
    expect(planner.preview([added]).lost).toMatchObject([{ request: 2, code: 'BOTH_BUSY', commonSlots: 1 }]);
    planner.commit([{ kind: 'added-pairing', pairing: { a: 1, b: 2, weight: 2, length: 2 } }]);
    expect(planner.plan().slots).toEqual([0, 1, 2]);
  });

  it('refuses a plan that contradicts itself', () => {
    expect(() => repairPlanner({ ...plan, slots: [0, 0] })).toThrow('both need interpreter 0');
    expect(() =>
      repairPlanner({ ...plan, slots: [3, 3], tables: [0, 0], resources: { ...resources, interpreters: [0, 1] } }),
    ).toThrow('both sit at table 0');
  });
});
