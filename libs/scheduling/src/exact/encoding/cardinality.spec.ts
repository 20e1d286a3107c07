import fc from 'fast-check';
import { SatSolver } from '../sat/sat-solver';
import { exactCountAlong, oneAtMost, orderLadder, unaryCount, unarySum } from './cardinality';

const row = fc.array(fc.boolean(), { minLength: 1, maxLength: 9 });

/** A solver in which the variables of a row have to be as given, checked after `encode` has added its clauses. */
function withRow<T>(values: readonly boolean[], encode: (solver: SatSolver, literals: number[], yes: number) => T) {
  const solver = new SatSolver();
  const yes = solver.newLiteral();
  solver.addClause([yes]);
  const literals = values.map(() => solver.newLiteral());
  const encoded = encode(solver, literals, yes);
  const assumptions = literals.map((l, i) => (values[i] ? l : l ^ 1));
  const answer = solver.solve(assumptions, 10_000);
  const isTrue = (literal: number): boolean => solver.model[literal >> 1] === (literal & 1 ? -1 : 1);
  return { answer, isTrue, encoded };
}

const trueIn = (values: readonly boolean[]): number => values.filter(Boolean).length;

describe('cardinality', () => {
  it('oneAtMost holds exactly where at most one is true, and says whether one is', () => {
    fc.assert(
      fc.property(row, (values) => {
        const { answer, isTrue, encoded } = withRow(values, oneAtMost);
        expect(answer === 'satisfiable').toBe(trueIn(values) <= 1);
        if (answer === 'satisfiable') expect(isTrue(encoded)).toBe(trueIn(values) === 1);
      }),
    );
  });

  it('orderLadder says whether the one is here or before', () => {
    const { isTrue, encoded } = withRow([false, false, true, false], orderLadder);
    expect(encoded.map(isTrue)).toEqual([false, false, true, true]);
  });

  it('unaryCount counts, in both directions, up to its limit', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 1, max: 9 }), (values, most) => {
        const { isTrue, encoded } = withRow(values, (solver, literals) => unaryCount(solver, literals, most));
        expect(encoded).toHaveLength(Math.min(most, values.length));
        expect(encoded.map(isTrue)).toEqual(encoded.map((_, k) => trueIn(values) > k));
      }),
    );
  });

  it('unarySum adds', () => {
    const { isTrue, encoded } = withRow([true, true, false, true, false], (solver, literals) =>
      unarySum(solver, literals.slice(0, 3), literals.slice(3), 4),
    );
    expect(encoded.map(isTrue)).toEqual([true, true, true, false]);
  });

  it('exactCountAlong holds exactly where the number is right, and counts on the way', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 9 }), (values, target) => {
        const { answer, isTrue, encoded } = withRow(values, (solver, literals, yes) =>
          exactCountAlong(solver, literals, target, yes),
        );
        expect(answer === 'satisfiable').toBe(trueIn(values) === target);
        if (answer !== 'satisfiable') return;
        const counted = encoded.map((count) => count.filter(isTrue).length);
        expect(counted).toEqual([0, ...values.map((_, i) => trueIn(values.slice(0, i + 1)))]);
      }),
    );
  });
});
