import fc from 'fast-check';
import type { Instance } from '../../model/instance';
import { judge } from '../../rules/judge';
import { solve } from '../../solve';
import { openInstance } from '../../testing/instances';
import { anyRichInstance } from '../../testing/rich-instances';
import { validateInstance } from '../../validation/validate-instance';
import type { Disturbance } from '../disturbance';
import type { StandingPlan } from '../standing-plan';
import { repairRich } from './repair-rich';

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

const solved = (instance: Instance): StandingPlan => {
  const { slots, tables, resources } = solve(instance, { seed: 1, moveBudget: 300 });
  return { instance, slots, tables, resources };
};

describe('repairRich', () => {
  it('keeps every hard rule, moves only what it says, and loses nothing that was not hit', () => {
    fc.assert(
      fc.property(anyRichInstance, fc.nat(), fc.nat(), fc.nat(4), (instance, one, other, kind) => {
        fc.pre(validateInstance(instance).length === 0);
        const plan = solved(instance);
        fc.pre(brokenRules(plan).length === 0);
        const slot = one % instance.slotCount;
        const disturbances: Disturbance[] = [
          [{ kind: 'away' as const, person: other % instance.people.length, fromSlot: slot }],
          [{ kind: 'away' as const, person: other % instance.people.length, untilSlot: slot }],
          [{ kind: 'cancelled-slot' as const, slot }],
          [{ kind: 'closed-table' as const, table: 0 }],
          instance.requests.length === 0
            ? []
            : [{ kind: 'wanted-pairing' as const, request: one % instance.requests.length }],
        ][kind]!;
        const { plan: after, moved, lost, madeWay } = repairRich(plan, disturbances);
        // A lock that the disturbance broke is lost: that cannot be mended.
        const locks = lost.some((r) => instance.requests[r]!.lockedSlot !== undefined);
        if (!locks) expect(brokenRules(after, instance)).toEqual([]);
        after.slots.forEach((s, r) => {
          if (plan.slots[r] !== null && s === null) expect(lost).toContain(r);
          if (s !== plan.slots[r] && s !== null) expect(moved).toContain(r);
        });
        for (const r of madeWay) expect(after.slots[r]).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  const open = openInstance(4, [4], 1, [
    [0, 1, 5],
    [2, 3, 4],
  ]);
  const long: Instance = { ...open, requests: open.requests.map((request) => ({ ...request, length: 2 })) };

  it('moves a long meeting in one piece, and lets another make way for it', () => {
    const plan = { instance: long, slots: [0, 2], tables: [0, 0] };
    const late = repairRich(plan, [{ kind: 'away', person: 0, untilSlot: 2 }]);
    expect(late.plan.slots).toEqual([2, 0]);
    expect(late).toMatchObject({ moved: [0, 1], madeWay: [1], lost: [], peopleTouched: [0, 1, 2, 3] });
    expect(repairRich(plan, [{ kind: 'away', person: 0, untilSlot: 2 }], { pinned: [1] }).lost).toEqual([0]);
  });

  it('moves a meeting to the other hall when its table closes, and keeps its interpreter', () => {
    const instance: Instance = {
      ...open,
      tables: [2, 2, 2, 2],
      halls: [{ tables: [1, 1, 1, 1] }, { tables: [1, 1, 1, 1] }],
      interpreters: [{ pairs: [['en', 'zh']] }],
      requests: open.requests.map((request) => ({ ...request, interpretation: [['zh', 'en']] })),
    };
    const resources = { halls: [0, 0], booths: [null, null], interpreters: [0, 0] };
    const plan = { instance, slots: [0, 1], tables: [0, 0], resources };
    const { plan: after } = repairRich(plan, [{ kind: 'closed-table', table: 0, slots: [0] }]);
    expect(after).toMatchObject({ slots: [0, 1], tables: [1, 0], resources: { halls: [1, 0], interpreters: [0, 0] } });
  });
});
