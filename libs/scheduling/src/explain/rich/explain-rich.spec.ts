import fc from 'fast-check';
import type { Instance } from '../../model/instance';
import type { StandingPlan } from '../../repair/standing-plan';
import { judge } from '../../rules/judge';
import { solve } from '../../solve';
import { openInstance } from '../../testing/instances';
import { anyRichInstance } from '../../testing/rich-instances';
import { validateInstance } from '../../validation/validate-instance';
import { applyAlternative, explainAll } from '../explain-all';

const verdicts = ({ instance, slots, tables, resources }: StandingPlan) =>
  judge(instance, slots, { tables, ...resources });

const brokenRules = (plan: StandingPlan): string[] =>
  verdicts(plan).flatMap(({ rule, cost }) =>
    rule.level === 'hard' && rule.name !== 'fair-breaks' && cost > 0 ? [rule.name] : [],
  );

const beyondBound = (plan: StandingPlan): number =>
  verdicts(plan).find(({ rule }) => rule.name === 'fair-breaks')!.cost;

/** A plan that leaves out some of what it could hold, so that places are free too. */
const anyPlan = fc
  .tuple(anyRichInstance, fc.subarray([0, 1, 2, 3, 4, 5, 6, 7]))
  .filter(([instance]) => validateInstance(instance).length === 0)
  .map(([instance, leftOut]): Required<Omit<StandingPlan, 'closedTables'>> => {
    const { slots, tables, resources } = solve(instance, { seed: 1, moveBudget: 300 });
    const keep = (values: readonly (number | null)[]): (number | null)[] =>
      values.map((n, r) => (leftOut.includes(r) && instance.requests[r]!.lockedSlot === undefined ? null : n));
    const { halls, booths, interpreters } = resources ?? { halls: slots, booths: slots, interpreters: slots };
    const held = { halls: keep(halls), booths: keep(booths), interpreters: keep(interpreters) };
    return { instance, slots: keep(slots), tables: keep(tables), resources: held };
  });

describe('explainAll with resources', () => {
  it('names a chain where no step alone asks for nothing', () => {
    // As in the plain model, and all three meetings need one of two interpreters.
    const open = openInstance(4, [3], 2, [
      [0, 2, 1],
      [0, 1, 9],
      [1, 3, 9],
    ]);
    const pairs = [['en', 'zh'] as const];
    const instance: Instance = {
      ...open,
      people: open.people.map((person, p) => ({ ...person, available: ['110', '111', '100', '111'][p]! })),
      requests: open.requests.map((request) => ({ ...request, interpretation: pairs })),
      interpreters: [{ pairs }, { pairs }],
    };
    const none = [null, null, null];
    const resources = { halls: [null, 0, 0], booths: none, interpreters: [null, 0, 0] };
    const plan = { instance, slots: [null, 0, 1], tables: [null, 0, 0], resources };
    const [why] = explainAll(plan);
    const moves = why!.alternatives.filter(({ steps }) => steps.every(({ kind }) => kind === 'move-meeting'));
    expect(moves).toMatchObject([
      {
        slot: 0,
        steps: [
          { request: 2, fromSlot: 1, toSlot: 2 },
          { request: 1, fromSlot: 0, toSlot: 1 },
        ],
      },
    ]);
    expect(brokenRules(applyAlternative(plan, 0, moves[0]!))).toEqual([]);
    expect(explainAll(plan, { pinned: [2] })[0]!.alternatives.every(({ steps }) => steps.length === 1)).toBe(true);
  });

  it('names only changes that work, and marks those that break the fairness bound', () => {
    let named = 0;
    fc.assert(
      fc.property(anyPlan, (plan) => {
        fc.pre(brokenRules(plan).length === 0);
        for (const { request, code, alternatives } of explainAll(plan)) {
          expect(plan.slots[request]).toBeNull();
          if (code === 'PLACE_FREE') expect(alternatives[0]).toMatchObject({ steps: [] });
          for (const alternative of alternatives) {
            named += 1;
            const after = applyAlternative(plan, request, alternative);
            expect(brokenRules(after)).toEqual([]);
            expect(after.slots[request]).toBe(alternative.slot);
            expect(beyondBound(after) > beyondBound(plan)).toBe(alternative.unfair ?? false);
            const changed = plan.slots.flatMap((s, r) => (s === after.slots[r] ? [] : [r]));
            const told = alternative.steps.flatMap((step) => ('request' in step ? [step.request] : []));
            expect([request, ...told]).toEqual(expect.arrayContaining(changed));
            const given = alternative.steps.filter(({ kind }) => kind === 'give-up-meeting').length;
            const heldIn = ({ slots }: StandingPlan): number => slots.filter((s) => s !== null).length;
            expect(heldIn(after)).toBe(heldIn(plan) + 1 - given);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(named).toBeGreaterThan(300);
  });
});

describe('the smallest change with resources, by hand', () => {
  const open = openInstance(4, [1], 2, [
    [0, 1, 5],
    [2, 3, 4],
  ]);
  const held = (instance: Instance, resources = {}): StandingPlan => ({
    instance,
    slots: [0, null],
    tables: [0, null],
    resources: { halls: [0, null], booths: [null, null], interpreters: [null, null], ...resources },
  });
  const stepsOf = (plan: StandingPlan) => explainAll(plan)[0]!.alternatives.map(({ steps }) => steps);
  const interpreted = (interpreters: Instance['interpreters']): StandingPlan =>
    held(
      {
        ...open,
        interpreters,
        requests: open.requests.map((request) => ({ ...request, interpretation: [['en', 'zh']] })),
      },
      { interpreters: [0, null] },
    );

  it('is one more interpreter, or one who comes on shift, where all are busy', () => {
    expect(explainAll(interpreted([{ pairs: [['zh', 'en']] }]))[0]).toMatchObject({
      code: 'INTERPRETERS_BUSY',
      commonSlots: 1,
    });
    expect(stepsOf(interpreted([{ pairs: [['zh', 'en']] }]))).toEqual([
      [{ kind: 'add-interpreter', slot: 0, languages: ['en', 'zh'] }],
    ]);
    const absent = { pairs: [['zh', 'en']] as const, shifts: [] };
    expect(stepsOf(interpreted([{ pairs: [['zh', 'en']] }, absent]))).toEqual([
      [{ kind: 'free-interpreter', interpreter: 1, slot: 0 }],
      [{ kind: 'add-interpreter', slot: 0, languages: ['en', 'zh'] }],
    ]);
  });

  it('is that another interpreter takes over where one speaks what nobody else does', () => {
    const plan = interpreted([
      {
        pairs: [
          ['zh', 'en'],
          ['zh', 'de'],
        ],
      },
      { pairs: [['zh', 'en']] },
    ]);
    const requests = plan.instance.requests.map((request, r) =>
      r === 1 ? { ...request, interpretation: [['de', 'zh'] as const] } : request,
    );
    expect(stepsOf({ ...plan, instance: { ...plan.instance, requests } })[0]).toMatchObject([
      { kind: 'change-interpreter', request: 0, slot: 0, to: { interpreter: 1, table: 0 } },
    ]);
  });

  it('is one more table in the hall, and the table gets its number', () => {
    const halls = [{ tables: [1] }, { tables: [1] }];
    const booths = [{ hall: 1 }];
    const requests = open.requests.map((request) => ({ ...request, lockedSlot: 0, lockedHall: 0 }));
    const plan = held({ ...open, halls, booths, requests });
    const [alternative] = explainAll(plan)[0]!.alternatives;
    expect(alternative).toMatchObject({ steps: [{ kind: 'add-table', slot: 0, hall: 0 }], place: { hall: 0 } });
    const after = applyAlternative(plan, 1, alternative!);
    expect([after.tables, after.instance.tables]).toEqual([[0, 1], [3]]);
  });

  it('is one more place at the booth', () => {
    const people = open.people.map((person, p) => (p % 2 === 0 ? { ...person, booth: 0 } : person));
    const requests = open.requests.map((request) => ({
      ...request,
      place: 'booth' as const,
      weight: 5 - request.weight,
    }));
    const plan = held({ ...open, people, requests, booths: [{}] }, { booths: [0, null] });
    expect(explainAll({ ...plan, tables: [null, null] })[0]).toMatchObject({
      code: 'BOOTH_TAKEN',
      alternatives: [
        { steps: [{ kind: 'add-booth-place', booth: 0, slot: 0 }] },
        { steps: [{ kind: 'give-up-meeting' }] },
      ],
    });
  });

  it('is only looked for where it is asked for', () => {
    const plan = interpreted([{ pairs: [['zh', 'en']] }]);
    expect(explainAll(plan, { requests: [0] })).toEqual([]);
    expect(explainAll(plan, { alternatives: 0 })[0]!.alternatives).toEqual([]);
  });
});
