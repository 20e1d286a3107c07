import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';
import { solve } from '../solve';
import { anyInstance, openInstance } from '../testing/instances';
import { applyAlternative, explainAll } from './explain-all';
import type { Alternative, SmallestStep } from './smallest-step';

const isLegal = (instance: Instance, slots: readonly (number | null)[]): boolean =>
  judge(instance, slots).every(({ rule, cost }) => rule.level !== 'hard' || cost === 0);

/** Every single step that could be thought of for a request, without thinking. */
function everyStep({ slotCount, people, requests }: Instance, slots: readonly (number | null)[], r: number) {
  const all = Array.from({ length: slotCount }, (_, slot) => slot);
  const held = requests.flatMap((_, request) => (slots[request] === null ? [] : [request]));
  const perSlot = all.flatMap((slot): SmallestStep[] => [
    { kind: 'add-table', slot },
    { kind: 'allow-slot', slot },
    ...[requests[r]!.a, requests[r]!.b].map((person): SmallestStep => ({ kind: 'free-person', person, slot })),
    ...held
      .filter((request) => slots[request] !== slot)
      .map((request): SmallestStep => ({ kind: 'move-meeting', request, fromSlot: slots[request]!, toSlot: slot })),
  ]);
  const raised = [requests[r]!.a, requests[r]!.b].map((person): SmallestStep => {
    const count = held.filter((h) => requests[h]!.a === person || requests[h]!.b === person).length;
    return { kind: 'raise-maximum', person, to: Math.max(count + 1, people[person]!.maximum ?? 99) };
  });
  const given = held
    .filter((request) => requests[request]!.weight <= requests[r]!.weight)
    .map((request): SmallestStep => {
      return { kind: 'give-up-meeting', request, slot: slots[request]!, weight: requests[request]!.weight };
    });
  return [...perSlot, ...raised, ...given];
}

describe('explainAll', () => {
  it('names only changes that work, and no more steps than needed', () => {
    fc.assert(
      fc.property(anyInstance, fc.nat(), (instance, left) => {
        const { slots } = solve(instance, { seed: 1, moveBudget: 500 });
        fc.pre(isLegal(instance, slots));
        // With one meeting taken out by hand, there are places that a solver would have used.
        const plan = { instance, slots: slots.map((s, r) => (r === left % 8 ? null : s)) };
        for (const { request, alternatives } of explainAll(plan)) {
          for (const alternative of alternatives) {
            const after = applyAlternative(plan, request, alternative);
            expect(after.slots[request]).toBe(alternative.slot);
            expect(isLegal(after.instance, after.slots)).toBe(true);
          }
          const works = (alternative: Alternative): boolean => {
            const after = applyAlternative(plan, request, alternative);
            return isLegal(after.instance, after.slots);
          };
          const all = Array.from({ length: instance.slotCount }, (_, slot) => slot);
          const without = all.some((slot) => works({ slot, steps: [] }));
          const single = everyStep(instance, plan.slots, request).some((step) =>
            all.some((slot) => works({ slot, steps: [step] })),
          );
          const ordered = instance.precedences?.some(({ before, after }) => [before, after].includes(request));
          if (without) expect(alternatives[0]?.steps).toEqual([]);
          else if (single && !ordered) expect(alternatives[0]?.steps).toHaveLength(1);
          else if (!single) expect(alternatives[0]?.steps.length ?? 2).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('blames the tables where both are free, and asks for one more before it takes a meeting from somebody', () => {
    const instance = openInstance(4, [1], 1, [
      [0, 1, 5],
      [2, 3, 5],
    ]);
    expect(explainAll({ instance, slots: [0, null] })).toEqual([
      {
        request: 1,
        code: 'TABLES_FULL',
        commonSlots: 1,
        alternatives: [
          { slot: 0, steps: [{ kind: 'add-table', slot: 0 }] },
          { slot: 0, steps: [{ kind: 'give-up-meeting', request: 0, slot: 0, weight: 5 }] },
        ],
      },
    ]);
  });

  const trio = openInstance(3, [2], 2, [
    [0, 1, 5],
    [0, 2, 4],
  ]);
  const withPerson = (p: number, changes: object): Instance => ({
    ...trio,
    people: trio.people.map((person, i) => (i === p ? { ...person, ...changes } : person)),
  });

  it('says that she is away at all his free times, and when she would have to come', () => {
    const [why] = explainAll({ instance: withPerson(2, { available: '10' }), slots: [0, null] });
    expect(why).toEqual({
      request: 1,
      code: 'B_AWAY',
      commonSlots: 1,
      alternatives: [
        { slot: 0, steps: [{ kind: 'move-meeting', request: 0, fromSlot: 0, toSlot: 1 }] },
        { slot: 1, steps: [{ kind: 'free-person', person: 2, slot: 1 }] },
      ],
    });
  });

  // 0 waits for 2, who is there in the first slot only; then 0 meets 1, whose second slot is taken by a meeting with 3.
  const chained = openInstance(5, [3], 2, [
    [0, 2, 1],
    [0, 1, 9],
    [1, 3, 9],
  ]);
  const narrow: Instance = {
    ...chained,
    people: chained.people.map((person, p) => ({ ...person, available: ['110', '111', '100', '111', '110'][p]! })),
  };
  const chain = (makesWay: number) => ({
    slot: 0,
    steps: [
      { kind: 'move-meeting', request: makesWay, fromSlot: 1, toSlot: 2 },
      { kind: 'move-meeting', request: 1, fromSlot: 0, toSlot: 1 },
    ],
  });

  it('names a chain too, in which a meeting moves to where another makes way, before all that asks for more', () => {
    const plan = { instance: narrow, slots: [null, 0, 1] };
    const alternatives = (options = {}, some = plan) => explainAll(some, options)[0]!.alternatives;
    const come = { slot: 1, steps: [{ kind: 'free-person', person: 2, slot: 1 }] };
    expect(alternatives()).toEqual([come, chain(2)]);
    expect(alternatives({ alternatives: 1 })).toEqual([come]);
    expect(alternatives({ pinned: [2] })).toEqual([come]);
    expect(alternatives({ frozenBefore: 1 })).toEqual([come]);
    // Where one step is enough and asks for nothing, no chain is named.
    const open = narrow.people.map((person, p) => (p === 0 ? { ...person, available: '111' } : person));
    const [first, ...others] = alternatives({}, { ...plan, instance: { ...narrow, people: open } });
    expect(first).toEqual({ slot: 0, steps: [{ kind: 'move-meeting', request: 1, fromSlot: 0, toSlot: 2 }] });
    for (const { steps } of others) expect(steps).toHaveLength(1);
    // In a talk, she cannot come: the chain is all there is.
    const talks = narrow.people.map((person, p) => (p === 2 ? { ...person, attends: [{ from: 1, to: 3 }] } : person));
    expect(alternatives({}, { ...plan, instance: { ...narrow, people: talks } })).toEqual([chain(2)]);
  });

  it('has a meeting of others make way at a full hour, and keeps to the tables', () => {
    const requests = [chained.requests[0]!, chained.requests[1]!, { a: 3, b: 4, weight: 9 }];
    const people = narrow.people.map((person, p) => (p === 4 ? { ...person, available: '011' } : person));
    const instance = { ...narrow, people, requests, tables: [2, 1, 1] };
    const [why] = explainAll({ instance, slots: [null, 0, 1] });
    // She could come to the full hour with one more table, which is two steps as well, and asks for more.
    expect(why!.alternatives[0]).toEqual(chain(2));
    const [none] = explainAll({ instance: { ...instance, tables: [2, 1, 0] }, slots: [null, 0, 1] });
    expect(none!.alternatives).not.toContainEqual(chain(2));
  });

  it('never gives up a heavier meeting, nor moves what is pinned or has begun', () => {
    const plan = { instance: withPerson(2, { available: '10' }), slots: [0, null] };
    expect(explainAll(plan, { pinned: [0] })[0]!.alternatives).toEqual([
      { slot: 1, steps: [{ kind: 'free-person', person: 2, slot: 1 }] },
    ]);
    expect(explainAll(plan, { frozenBefore: 1 })[0]).toMatchObject({ code: 'NO_COMMON_SLOT', commonSlots: 0 });
  });

  it('says whose maximum is reached, and by how much to raise it', () => {
    const [why] = explainAll({ instance: withPerson(0, { maximum: 1 }), slots: [0, null] });
    expect(why).toMatchObject({ code: 'A_FULL', alternatives: [{ slot: 1 }] });
    expect(why!.alternatives[0]!.steps).toEqual([{ kind: 'raise-maximum', person: 0, to: 2 }]);
  });

  it('tells locks, allowed slots and exclusions from absence', () => {
    const code = (changes: object, instance = trio) =>
      explainAll({
        instance: { ...instance, requests: instance.requests.map((r, i) => (i === 1 ? { ...r, ...changes } : r)) },
        slots: [0, null],
      })[0]!.code;
    expect(code({})).toBe('PLACE_FREE');
    expect(code({ allowedSlots: [0] })).toBe('A_BUSY');
    expect(code({ allowedSlots: [] })).toBe('SLOTS_NOT_ALLOWED');
    expect(code({ lockedSlot: 1 }, withPerson(2, { available: '10' }))).toBe('LOCKED');
    expect(code({}, { ...trio, exclusions: [{ kind: 'never-meet', people: [2, 0] }] })).toBe('NEVER_TOGETHER');
  });
});
