import fc from 'fast-check';
import { SatSolver } from './sat-solver';

/** Clauses as lists of signed numbers from 1, as in DIMACS. */
const formula = fc
  .tuple(fc.integer({ min: 3, max: 8 }), fc.integer({ min: 5, max: 40 }))
  .chain(([variables, clauses]) => {
    const literal = fc.tuple(fc.integer({ min: 1, max: variables }), fc.boolean()).map(([v, sign]) => (sign ? v : -v));
    return fc.record({
      variables: fc.constant(variables),
      clauses: fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { minLength: clauses, maxLength: clauses }),
      assumptions: fc.uniqueArray(literal, { maxLength: 3, selector: Math.abs }),
    });
  });

function isSatisfiable(variables: number, clauses: readonly (readonly number[])[]): boolean {
  for (let values = 0; values < 2 ** variables; values += 1) {
    const holds = (l: number): boolean => ((values >> (Math.abs(l) - 1)) & 1) === (l > 0 ? 1 : 0);
    if (clauses.every((clause) => clause.some(holds))) return true;
  }
  return false;
}

const literalOf = (n: number): number => 2 * (Math.abs(n) - 1) + (n < 0 ? 1 : 0);

function solverFor(variables: number, clauses: readonly (readonly number[])[]): SatSolver {
  const solver = new SatSolver();
  for (let v = 0; v < variables; v += 1) solver.newLiteral();
  for (const clause of clauses) solver.addClause(clause.map(literalOf));
  return solver;
}

/** Every pigeon has a hole, no hole has two: impossible with one hole less, and hard to see. */
function pigeons(count: number): SatSolver {
  const holes = count - 1;
  const at = (p: number, h: number): number => p * holes + h + 1;
  const every = Array.from({ length: count }, (_, p) => p);
  const clauses = every.map((p) => Array.from({ length: holes }, (_, h) => at(p, h)));
  for (let h = 0; h < holes; h += 1) {
    for (const p of every) for (const q of every.slice(p + 1)) clauses.push([-at(p, h), -at(q, h)]);
  }
  return solverFor(count * holes, clauses);
}

describe('SatSolver', () => {
  it('agrees with trying all values, under assumptions, and names those that clash', () => {
    fc.assert(
      fc.property(formula, ({ variables, clauses, assumptions }) => {
        const solver = solverFor(variables, clauses);
        const assumed = assumptions.map((a) => [a]);
        const expected = isSatisfiable(variables, [...clauses, ...assumed]);
        const answer = solver.solve(assumptions.map(literalOf), 10_000);
        expect(answer).toBe(expected ? 'satisfiable' : 'unsatisfiable');
        if (expected) {
          const holds = (l: number): boolean => solver.model[Math.abs(l) - 1] === (l > 0 ? 1 : -1);
          expect([...clauses, ...assumed].every((clause) => clause.some(holds))).toBe(true);
        } else {
          const core = assumptions.filter((a) => solver.core.includes(literalOf(a)));
          expect(core).toHaveLength(solver.core.length);
          expect(isSatisfiable(variables, [...clauses, ...core.map((a) => [a])])).toBe(false);
        }
        // What was learnt under assumptions holds without them.
        expect(solver.solve([], 10_000)).toBe(isSatisfiable(variables, clauses) ? 'satisfiable' : 'unsatisfiable');
      }),
      { numRuns: 400, seed: 3 },
    );
  });

  it('forgets what holds for one question only', () => {
    fc.assert(
      fc.property(formula, fc.array(fc.integer({ min: 0, max: 7 })), ({ variables, clauses, assumptions }, others) => {
        const solver = solverFor(variables, clauses);
        const questions = [assumptions, others.map((v) => 1 + (v % variables)), [], assumptions.map((a) => -a)];
        for (const fixed of questions) {
          const expected = isSatisfiable(variables, [...clauses, ...fixed.map((a) => [a])]);
          const answer = solver.solveWithin(fixed.map(literalOf), 10_000);
          expect(answer).toBe(expected ? 'satisfiable' : 'unsatisfiable');
        }
        expect(solver.solve([], 10_000)).toBe(isSatisfiable(variables, clauses) ? 'satisfiable' : 'unsatisfiable');
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('forgets in time, after many clauses learnt', () => {
    const solver = pigeons(8);
    for (let i = 0; i < 5; i += 1) expect(solver.solveWithin([16 * i], 50)).toBe('unknown');
    expect(solver.solveWithin([0, 14], 1000)).toBe('unsatisfiable');
    expect(solver.solve([], 1_000_000)).toBe('unsatisfiable');
  });

  it('refutes seven pigeons in six holes, through restarts and cleanings', () => {
    const solver = pigeons(8);
    expect(solver.solve([], 1_000_000)).toBe('unsatisfiable');
    expect(solver.conflicts).toBeGreaterThan(1000);
  });

  it('gives up at the conflict limit and goes on from there', () => {
    const solver = pigeons(9);
    expect(solver.solve([], 500)).toBe('unknown');
    expect(solver.conflicts - 500).toBeLessThan(5);
    const stopped = pigeons(9);
    expect(stopped.solve([], 1_000_000, () => stopped.conflicts > 200)).toBe('unknown');
    expect(stopped.conflicts).toBeLessThan(5000);
  });
});
