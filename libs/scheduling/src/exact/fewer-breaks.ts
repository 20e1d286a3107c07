import { unaryCount } from './encoding/cardinality';
import type { EncodedTimetable } from './encoding/encoded-timetable';
import type { SatSolver } from './sat/sat-solver';

/** Looks for a timetable with fewer breaks than one that is known, beginning in its neighbourhood. */
export class FewerBreaks {
  private count: number[] | undefined;

  constructor(
    private readonly solver: SatSolver,
    private readonly encoded: EncodedTimetable,
  ) {}

  /** 'fewer' leaves a timetable with at most `most` breaks in the solver's model; 'none' proves that there is none. */
  step(
    known: { slots: readonly (number | null)[]; breaks: number },
    most: number,
    conflicts: number,
    shouldStop: () => boolean,
  ): 'fewer' | 'none' | 'open' {
    const limit = most - this.encoded.least;
    if (limit < 0) return 'none';
    this.count ??= this.countBreaks(known.breaks - this.encoded.least);
    this.prefer(known.slots);
    const beyond = this.count[limit];
    const answer = this.solver.solve(beyond === undefined ? [] : [beyond ^ 1], conflicts, shouldStop);
    return answer === 'satisfiable' ? 'fewer' : answer === 'unsatisfiable' ? 'none' : 'open';
  }

  private countBreaks(most: number): number[] {
    const { breaks, fewest } = this.encoded;
    return unaryCount(
      this.solver,
      breaks.flatMap((count, p) => count.slice(fewest[p])),
      most,
    );
  }

  /** Deciding under the known timetable leaves every variable with the value that it has there. */
  private prefer(slots: readonly (number | null)[]): void {
    const places = this.encoded.at.flatMap((row, r) => row.filter(({ slot }) => slot === slots[r]));
    this.solver.solve(
      places.map(({ literal }) => literal),
      1,
    );
  }
}
