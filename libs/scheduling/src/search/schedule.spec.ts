import fc from 'fast-check';
import { compileProblem } from '../model/problem';
import { Random } from '../random/random';
import { judge } from '../rules/judge';
import { anyInstance, openInstance } from '../testing/instances';
import { EjectionChain } from './ejection-chain';
import { Inserter } from './inserter';
import { KempeChain } from './kempe-chain';
import { Schedule } from './schedule';

/** Everything that a schedule remembers, from scratch out of its slots. */
function recount(schedule: Schedule): Schedule {
  const fresh = new Schedule(schedule.problem);
  fresh.trackBreaks();
  schedule.slotOf.forEach((s, r) => {
    if (s >= 0) fresh.place(r, s);
  });
  return fresh;
}

const memory = ({ slotOf, at, free, busy, open, used, count, packedOf, packed, weight, held }: Schedule): unknown => [
  ...[slotOf, at, free, busy, open, used, count, packedOf].map((values) => Array.from(values)),
  [packed, weight, held],
];

describe('Schedule and its moves', () => {
  it('remembers after any chain of moves what it would count from scratch, and stays legal', () => {
    fc.assert(
      fc.property(anyInstance, fc.integer(), (instance, seed) => {
        const schedule = new Schedule(compileProblem(instance));
        const { requestCount, layout } = schedule.problem;
        if (requestCount === 0) return;
        const random = new Random(seed);
        const inserter = new Inserter(schedule);
        const chain = new KempeChain(schedule);
        const ejections = new EjectionChain(schedule, random);
        schedule.trackBreaks();
        for (let i = 0; i < 60; i += 1) {
          const r = random.below(requestCount);
          const s = random.below(layout.slotCount);
          if (schedule.slotOf[r]! < 0) inserter.insert(r);
          else if (schedule.slotOf[r] === s) schedule.remove(r);
          else if (i % 2 === 0) {
            const before = memory(schedule);
            if (ejections.apply(r, s, i % 4 === 0) && random.below(2) === 0) {
              ejections.undo();
              expect(memory(schedule)).toEqual(before);
            }
          } else if (chain.collect(r, s) && chain.isInOrder()) {
            const from = schedule.slotOf[r]!;
            const fits = schedule.used[s]! + chain.surplus <= instance.tables[s]!;
            if (fits && schedule.used[from]! - chain.surplus <= instance.tables[from]!) chain.apply();
          }
          const slots = Array.from(schedule.slotOf, (slot) => (slot < 0 ? null : slot));
          const broken = judge(instance, slots).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
          expect(broken).toEqual([]);
        }
        expect(memory(schedule)).toEqual(memory(recount(schedule)));
      }),
      { numRuns: 100 },
    );
  });

  it('counts breaks of days longer than a word like those of short ones', () => {
    const busy = [0, 1, 5, 30, 31, 32, 39];
    const pairs = busy.map((_, i) => [0, i + 1, 1] as const);
    const instance = openInstance(8, [40], 1, pairs);
    const schedule = new Schedule(compileProblem(instance));
    schedule.trackBreaks();
    busy.forEach((s, r) => schedule.place(r, s));
    const verdict = judge(instance, busy).find(({ rule }) => rule.name === 'few-breaks')!;
    expect(schedule.breaks).toBe(verdict.cost);
    expect(schedule.breaks).toBe(3);
  });

  it('predicts the change of the end people of a Kempe chain and of nobody else', () => {
    const instance = openInstance(4, [4], 2, [
      [0, 1, 1],
      [1, 2, 1],
      [2, 3, 1],
    ]);
    const schedule = new Schedule(compileProblem(instance));
    schedule.trackBreaks();
    [0, 3, 0].forEach((s, r) => schedule.place(r, s));
    const chain = new KempeChain(schedule);
    expect(chain.collect(0, 3)).toBe(true);
    expect(new Set(chain.end)).toEqual(new Set([0, 3]));
    expect([chain.length, chain.surplus]).toEqual([3, 1]);
    chain.apply();
    expect(Array.from(schedule.slotOf)).toEqual([3, 0, 3]);
  });
});
