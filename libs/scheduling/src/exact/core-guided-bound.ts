import { unaryCount } from './encoding/cardinality';
import type { EncodedTimetable } from './encoding/encoded-timetable';
import type { SatSolver } from './sat/sat-solver';

const CONFLICTS_TO_DROP_ONE = 1000;

/**
 * Raises the lower bound on breaks: assumes that nobody has more breaks than the bound needs, and where that cannot be,
 * learns of a group that must have one more (OLL: Andres, Kaufmann, Matheis and Schaub, ICLP 2012). A timetable that
 * agrees with all assumptions has exactly `lowerBound` breaks.
 */
export class CoreGuidedBound {
  lowerBound: number;
  /** Negations of "has one more break", all assumed. */
  private readonly assumed = new Set<number>();
  /** What to assume next once a count has gone up: the count one higher. */
  private readonly higher = new Map<number, number>();
  /** Groups found since the last timetable: disjoint, so that they can be relaxed together. */
  private groups: number[][] = [];

  constructor(
    private readonly solver: SatSolver,
    { breaks, fewest, least }: EncodedTimetable,
    private readonly onBound?: (breaks: number) => void,
  ) {
    this.lowerBound = least;
    breaks.forEach((count, p) => this.assume(count, fewest[p]!));
  }

  /** Searches for so many conflicts; 'met' leaves a timetable with `lowerBound` breaks in the solver's model. */
  step(conflicts: number, shouldStop: () => boolean): 'met' | 'impossible' | 'open' {
    const last = this.solver.conflicts + conflicts;
    while (this.solver.conflicts < last) {
      const answer = this.solver.solve([...this.assumed], last - this.solver.conflicts, shouldStop);
      if (answer === 'unknown') return 'open';
      if (answer === 'unsatisfiable') {
        if (this.solver.core.length === 0) return 'impossible';
        this.lowerBound += 1;
        this.onBound?.(this.lowerBound);
        this.setAside(this.smaller(this.solver.core, shouldStop));
      } else if (this.groups.length === 0) return 'met';
      else this.relax();
    }
    return 'open';
  }

  private assume(count: readonly number[], from: number): void {
    if (count[from] !== undefined) this.assumed.add(count[from] ^ 1);
    for (let k = from; k + 1 < count.length; k += 1) this.higher.set(count[k]!, count[k + 1]!);
  }

  /** Tries to do without each assumption of the group in turn. */
  private smaller(core: number[], shouldStop: () => boolean): number[] {
    let kept = core;
    for (const literal of core) {
      if (kept.length === 1 || shouldStop()) break;
      if (!kept.includes(literal)) continue;
      const without = kept.filter((l) => l !== literal);
      if (this.solver.solve(without, CONFLICTS_TO_DROP_ONE) === 'unsatisfiable' && this.solver.core.length > 0) {
        kept = this.solver.core;
      }
    }
    return kept;
  }

  private setAside(group: number[]): void {
    for (const literal of group) this.assumed.delete(literal);
    if (group.length > 1) this.groups.push(group);
    else {
      this.solver.addClause([group[0]! ^ 1]);
      this.raise(group[0]! ^ 1);
    }
  }

  private raise(count: number): void {
    const next = this.higher.get(count);
    if (next !== undefined) this.assumed.add(next ^ 1);
  }

  /** One more break in each group, whoever has it, but no second one as yet. */
  private relax(): void {
    for (const group of this.groups.splice(0)) {
      const literals = group.map((l) => l ^ 1);
      for (const literal of literals) this.raise(literal);
      const count = unaryCount(this.solver, literals, literals.length);
      this.solver.addClause([count[0]!]);
      this.assume(count, 1);
    }
  }
}
