import fc from 'fast-check';
import { judge } from '../rules/judge';
import { solve } from '../solve';
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
