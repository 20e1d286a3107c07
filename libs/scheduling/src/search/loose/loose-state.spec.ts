import fc from 'fast-check';
import { compileProblem } from '../../model/problem';
import { Random } from '../../random/random';
import { judge } from '../../rules/judge';
import { anyInstance } from '../../testing/instances';
import { Schedule } from '../schedule';
import { LooseChain } from './loose-chain';
import { LooseState } from './loose-state';

/** Everything that a loose timetable remembers, from scratch out of its slots. */
function recount(state: LooseState): LooseState {
  const fresh = new LooseState(new Schedule(state.schedule.problem), state.mostPerPerson);
  state.slotOf.forEach((s, r) => {
    if (s >= 0) fresh.place(r, s);
  });
  return fresh;
}

const memory = (state: LooseState): unknown => {
  const { slotOf, at, busy, used, count, packedOf, costOf, gappy, waiting } = state;
  const { breaks, overfull, disorder, unfair, weight, cost } = state;
  return [
    ...[slotOf, at, busy, used, count, packedOf, costOf].map((values) => Array.from(values)),
    ...[gappy, waiting].map(({ members, size }) => Array.from(members.subarray(0, size)).toSorted((x, y) => x - y)),
    [breaks, overfull, disorder, unfair, weight, cost],
  ];
};

describe('LooseState and LooseChain', () => {
  it('remember after any moves what they would count from scratch, and cost what was foretold', () => {
    fc.assert(
      fc.property(
        anyInstance,
        fc.integer(),
        fc.constantFrom(0, 1, Number.POSITIVE_INFINITY),
        (instance, seed, most) => {
          const problem = compileProblem(instance);
          if (problem.requestCount === 0) return;
          const state = new LooseState(new Schedule(problem), most);
          const chain = new LooseChain(state);
          const random = new Random(seed);
          const { slotCount } = problem.layout;
          for (let i = 0; i < 60; i += 1) {
            const r = random.below(problem.requestCount);
            const s = random.below(slotCount);
            const isFree = [problem.a[r]!, problem.b[r]!].every((p) => state.at[p * slotCount + s]! < 0);
            if (state.slotOf[r]! < 0) {
              if (isFree && state.schedule.isAllowed(r, s)) state.place(r, s);
            } else if (state.slotOf[r] === s) state.remove(r);
            else if (chain.collect(r, s)) {
              const before = state.cost;
              const foretold = chain.costChange();
              chain.apply();
              expect(state.cost - before).toBe(foretold);
            }
          }
          expect(memory(state)).toEqual(memory(recount(state)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is legal exactly when the rules say so', () => {
    fc.assert(
      fc.property(anyInstance, fc.integer(), (whole, seed) => {
        const instance = { ...whole, people: whole.people.map((one) => ({ ...one, maximum: undefined })) };
        const problem = compileProblem(instance);
        const state = new LooseState(new Schedule(problem), Number.POSITIVE_INFINITY);
        const random = new Random(seed);
        for (let r = 0; r < problem.requestCount; r += 1) {
          const s = random.below(problem.layout.slotCount);
          const isFree = [problem.a[r]!, problem.b[r]!].every((p) => state.at[p * problem.layout.slotCount + s]! < 0);
          if (isFree && state.schedule.isAllowed(r, s)) state.place(r, s);
        }
        const slots = Array.from(state.slotOf, (s) => (s < 0 ? null : s));
        const verdicts = judge(instance, slots);
        const broken = verdicts.some(({ rule, cost }) => rule.level === 'hard' && cost > 0);
        expect(state.isLegal).toBe(!broken);
        expect(state.breaks).toBe(verdicts.find(({ rule }) => rule.name === 'few-breaks')!.cost);
      }),
      { numRuns: 150 },
    );
  });
});
