import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { explainAll } from '../explain/explain-all';
import { judge } from '../rules/judge';
import { solve } from '../solve';
import { bestRichWeightByTryingAll } from '../testing/best-rich-weight';
import { anyInstance } from '../testing/instances';
import { anyRichInstance } from '../testing/rich-instances';

describe('solveRich', () => {
  it('keeps every hard rule, counts right and stays below its own bound, whatever the instance', () => {
    fc.assert(
      fc.property(anyRichInstance, fc.integer(), (instance, seed) => {
        const timetable = solve(instance, { seed, moveBudget: 400 });
        const verdicts = judge(instance, timetable.slots, { ...timetable.resources, tables: timetable.tables });
        const hard = verdicts.filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
        expect(hard.map(({ rule, breaches }) => [rule.name, breaches])).toEqual([]);
        const costs = new Map(verdicts.map(({ rule, cost }) => [rule.name, cost]));
        const total = instance.requests.reduce((sum, { weight }) => sum + weight, 0);
        expect({
          weight: total - timetable.weight,
          missing: timetable.missing,
          breaks: timetable.breaks,
          unevenness: timetable.unevenness,
          tableChanges: timetable.tableChanges,
        }).toEqual({
          weight: costs.get('most-weight'),
          missing: costs.get('personal-minimum'),
          breaks: costs.get('few-breaks'),
          unevenness: costs.get('most-even'),
          tableChanges: costs.get('few-table-changes'),
        });
        expect(timetable.weight).toBeLessThanOrEqual(timetable.certificate.bound);
        expect(timetable.reasons).toHaveLength(timetable.slots.filter((s) => s === null).length);
      }),
      { numRuns: 400 },
    );
  });

  it('leaves out nobody who fits as things stand', () => {
    fc.assert(
      fc.property(anyRichInstance, fc.integer(), (instance, seed) => {
        const { slots, tables, resources } = solve(instance, { seed, moveBudget: 40 });
        const free = explainAll({ instance, slots, tables, ...(resources && { resources }) }).filter(
          ({ code }) => code === 'PLACE_FREE',
        );
        expect(free).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('finds the best weight of tiny events, and its bound is never below it', () => {
    const tiny = anyRichInstance
      .filter(({ slotCount, requests }) => slotCount <= 5 && requests.length > 0)
      .map((instance) => ({ ...instance, fairness: undefined, precedences: [], exclusions: [] }))
      .map((instance) => ({ ...instance, requests: instance.requests.slice(0, 3) }))
      .map((instance) => ({ ...instance, people: instance.people.map((one) => ({ ...one, minimum: 0 })) }));
    fc.assert(
      fc.property(tiny, (instance) => {
        const best = bestRichWeightByTryingAll(instance);
        const timetable = solve(instance, { seed: 1, moveBudget: 1500 });
        expect(timetable.weight).toBe(best);
        expect(timetable.certificate.bound).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 60 },
    );
  });

  it('comes close to the fast search on plain events that it is made to take', () => {
    const asRich = (instance: Instance): Instance => ({
      ...instance,
      // Two halls without a table in the second, and a way between them: nothing changes but the model.
      halls: [{ tables: instance.tables }, { tables: instance.tables.map(() => 0) }],
      walking: [
        [0, 1],
        [1, 0],
      ],
    });
    let [fast, general] = [0, 0];
    fc.assert(
      fc.property(anyInstance, (instance) => {
        fast += solve(instance, { seed: 1, moveBudget: 2000 }).weight;
        general += solve(asRich(instance), { seed: 1, moveBudget: 2000 }).weight;
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(general).toBeGreaterThanOrEqual(0.995 * fast);
  });

  it('gives the same bytes for the same seed', () => {
    fc.assert(
      fc.property(anyRichInstance, (instance) => {
        const [first, second] = [1, 2].map(() => solve(instance, { seed: 42, moveBudget: 300 }));
        expect(JSON.stringify(first)).toBe(JSON.stringify(second));
        expect(first!.moves).toBeLessThanOrEqual(300);
      }),
      { numRuns: 40 },
    );
  });
});
