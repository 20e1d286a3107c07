import fc from 'fast-check';
import { selectAndCertify } from '../bound/certificate';
import { compileProblem } from '../model/problem';
import { bestWeightByTryingAll } from '../testing/best-weight';
import { anyInstance } from '../testing/instances';
import { promisingRequests } from './promising';
import { Schedule } from './schedule';
import { SearchControl } from './search-control';
import { WeightRounds } from './weight-rounds';

describe('WeightRounds', () => {
  it('reach the best weight of small events from nothing, and spend no more moves than they may', () => {
    const small = anyInstance.filter(({ slotCount, requests }) => (slotCount + 1) ** requests.length < 3000);
    let best = 0;
    let reached = 0;
    fc.assert(
      fc.property(small, (instance) => {
        const problem = compileProblem(instance);
        const schedule = new Schedule(problem);
        const control = new SearchControl({ seed: 3 }, 1e9);
        new WeightRounds(schedule, selectAndCertify(problem), control).run(3000, 1);
        expect(control.moves).toBeLessThanOrEqual(3000 + problem.layout.slotCount);
        best += bestWeightByTryingAll(instance);
        reached += schedule.weight;
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(reached).toBeGreaterThan(0.98 * best);
    expect(reached).toBeLessThanOrEqual(best);
  });
});

describe('promisingRequests', () => {
  it('let through what the bound can use: every request of a timetable at the bound', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const problem = compileProblem(instance);
        const selection = selectAndCertify(problem);
        const schedule = new Schedule(problem);
        new WeightRounds(schedule, selection, new SearchControl({ seed: 1 }, 1e9)).run(1000, 1);
        if (schedule.weight < selection.certificate.bound) return;
        const isPromising = promisingRequests(problem, selection, 0);
        schedule.slotOf.forEach((s, r) => {
          if (s >= 0) expect([r, isPromising[r]]).toEqual([r, 1]);
        });
      }),
      { numRuns: 100 },
    );
  });
});
