import type { Problem } from '../../model/problem';
import { Random } from '../../random/random';
import { unaryCount } from '../encoding/cardinality';
import { encodeTimetable } from '../encoding/encode-timetable';
import { slotsIn, type EncodedTimetable } from '../encoding/encoded-timetable';
import { SatSolver, type SatAnswer } from '../sat/sat-solver';
import { anyMeetings, aroundPerson, slotWindow, type Ground, type PickFree } from './pick-free';

const CONFLICTS_A_TRY = 1000;
/** A question costs something even where it is answered without search: about as much as so many conflicts. */
const CONFLICTS_TO_ASK = 50;
const FIRST_SHARE = 0.5;
/** A neighbourhood without anything better was too small; one that was not decided was too large. */
const SIZE_STEP = 1.05;
const SEED = 1;

/**
 * Large neighbourhood search (Shaw, CP 1998): frees a part of the best timetable and asks an exact solver for fewer
 * breaks with the rest as it is. The solver is one of its own: nothing that it learns survives a question.
 */
export class NeighbourhoodSearch {
  private readonly solver = new SatSolver();
  private readonly encoded: EncodedTimetable;
  private readonly random = new Random(SEED);
  private readonly kinds: { pick: PickFree; size: number }[];
  private count: number[] | undefined;
  private asked = 0;

  constructor(private readonly problem: Problem) {
    this.encoded = encodeTimetable(problem, this.solver, { forProofs: false });
    const size = FIRST_SHARE * problem.requestCount;
    this.kinds = [aroundPerson, anyMeetings, slotWindow].map((pick) => ({ pick, size }));
  }

  /** What it has cost so far, in conflicts. */
  get effort(): number {
    return this.solver.conflicts + CONFLICTS_TO_ASK * this.asked;
  }

  /** A timetable that obeys every rule and has fewer breaks than the given one; undefined where the effort ends first. */
  step(
    known: { slots: readonly number[]; breaks: number },
    effort: number,
    shouldStop: () => boolean,
  ): number[] | undefined {
    const last = this.effort + effort;
    const { breaks, fewest, least } = this.encoded;
    const limit = known.breaks - 1 - least;
    if (limit < 0) return undefined;
    const spare = breaks.flatMap((count, p) => count.slice(fewest[p]));
    this.count ??= unaryCount(this.solver, spare, limit + 1);
    const now = this.valuesOf(known.slots);
    const broken = breaks.flatMap((count, p) => (isTrue(now, count[fewest[p]!]) ? [p] : []));
    const ground = { problem: this.problem, slots: known.slots, broken, random: this.random };
    while (this.effort < last && !shouldStop()) {
      if (this.ask(ground, limit, now, last - this.effort, shouldStop) === 'satisfiable')
        return slotsIn(this.solver.model, this.encoded);
    }
    return undefined;
  }

  /** The value of every variable in a timetable. */
  private valuesOf(slots: readonly number[]): Int8Array {
    this.solver.solveWithin(this.held(slots), CONFLICTS_A_TRY);
    return this.solver.model;
  }

  private ask(ground: Ground, limit: number, now: Int8Array, conflicts: number, shouldStop: () => boolean): SatAnswer {
    const kind = this.kinds[this.asked % this.kinds.length]!;
    this.asked += 1;
    const free = kind.pick(ground, kind.size);
    const beyond = this.count![limit];
    const fixed = [...(beyond === undefined ? [] : [beyond ^ 1]), ...this.held(ground.slots, free)];
    this.solver.preferAll(now);
    const answer = this.solver.solveWithin(fixed, Math.min(CONFLICTS_A_TRY, conflicts), shouldStop);
    if (answer === 'unsatisfiable') kind.size = Math.min(kind.size * SIZE_STEP, this.problem.requestCount);
    if (answer === 'unknown') kind.size /= SIZE_STEP;
    return answer;
  }

  private held(slots: readonly number[], free?: ReadonlySet<number>): number[] {
    return this.encoded.at.flatMap((places, r) =>
      free?.has(r) === true ? [] : places.flatMap(({ slot, literal }) => (slot === slots[r] ? [literal] : [])),
    );
  }
}

const isTrue = (model: Int8Array, literal: number | undefined): boolean =>
  literal !== undefined && model[literal >> 1] === (literal & 1 ? -1 : 1);
