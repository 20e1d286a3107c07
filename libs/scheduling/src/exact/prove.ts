import type { Instance } from '../model/instance';
import { compileProblem, type Problem } from '../model/problem';
import { InvalidInstanceError } from '../validation/instance-problem';
import { validateInstance } from '../validation/validate-instance';
import { judge } from '../rules/judge';
import { CoreGuidedBound } from './core-guided-bound';
import { encodeTimetable, type EncodedTimetable } from './encoding/encode-timetable';
import { FewerBreaks } from './fewer-breaks';
import { NeighbourhoodSearch } from './neighbourhood/neighbourhood-search';
import { whyNotProvable } from './provable';
import { SatSolver } from './sat/sat-solver';
import { whyNotAll } from './why-not-all';

/** What an exact solver found out about holding every request. */
export interface Proof {
  /** `optimal`: all held, and no timetable that holds all has fewer breaks. Null: nothing is proved. */
  readonly verdict: 'optimal' | 'cannot-hold-all' | null;
  /** The best timetable that holds every request; null where none is known. */
  readonly slots: number[] | null;
  readonly breaks: number | null;
  /** No timetable that holds every request has fewer breaks; 0 where there is none. */
  readonly breaksLowerBound: number;
  /** Why nothing is proved, or why not all can be held, in words. */
  readonly reason?: string;
  /** Conflicts of the search: the measure of work, the same on every machine. */
  readonly conflicts: number;
}

export interface ProofOptions {
  /** Work at most; absent means until it is proved or the caller stops. */
  readonly conflictLimit?: number;
  /** Asked between restarts. */
  readonly shouldStop?: () => boolean;
  /** Told of each better timetable that holds every request. */
  readonly onBetter?: (slots: readonly number[], breaks: number) => void;
  /** Told of each better lower bound on the breaks of a timetable that holds every request. */
  readonly onBound?: (breaks: number) => void;
  /** A timetable that somebody else has found, if there is a new one. */
  readonly takeKnown?: () => readonly (number | null)[] | undefined;
}

const FIRST_SLICE_CONFLICTS = 4000;
const SLICE_GROWTH = 1.5;
/** What finding gets for each conflict spent on the bound: at the bound at once, and in the neighbourhood of the best. */
const AIMING_SHARE = 0.5;
const NEIGHBOURHOOD_SHARE = 0.25;

/**
 * Decides by clause learning whether every request can be held, and with how few breaks at least. Turns are taken
 * between raising the lower bound and looking for something better than the best timetable known; both learn for each
 * other. Each timetable found is judged by the rules from scratch. Deterministic where `shouldStop` and `takeKnown` are.
 * @throws InvalidInstanceError with every problem found
 */
export function prove(instance: Instance, options: ProofOptions = {}): Proof {
  return quickProof(instance) ?? new ExactSearch(instance, compileProblem(instance), options).run();
}

/**
 * What is known at a glance: that an event is not for proving, or a plain reason why not all can be held.
 * @throws InvalidInstanceError with every problem found
 */
export function quickProof(instance: Instance): Proof | undefined {
  const problems = validateInstance(instance);
  if (problems.length > 0) throw new InvalidInstanceError(problems);
  const problem = compileProblem(instance);
  const nothing = { verdict: null, slots: null, breaks: null, breaksLowerBound: 0, conflicts: 0 };
  const unfit = whyNotProvable(instance, problem);
  if (unfit !== undefined) return { ...nothing, reason: unfit };
  const reason = whyNotAll(problem);
  return reason === undefined ? undefined : { ...nothing, verdict: 'cannot-hold-all', reason };
}

class ExactSearch {
  private readonly solver = new SatSolver();
  private readonly encoded: EncodedTimetable;
  private readonly bound: CoreGuidedBound;
  private readonly fewer: FewerBreaks;
  private neighbourhood: NeighbourhoodSearch | undefined;
  private best: { slots: number[]; breaks: number } | undefined;
  private lowerBound = 0;
  private readonly shouldStop: () => boolean;
  private readonly conflictLimit: number;

  constructor(
    private readonly instance: Instance,
    private readonly problem: Problem,
    private readonly options: ProofOptions,
  ) {
    this.encoded = encodeTimetable(problem, this.solver);
    this.bound = new CoreGuidedBound(this.solver, this.encoded, options.onBound);
    this.fewer = new FewerBreaks(this.solver, this.encoded);
    this.shouldStop = options.shouldStop ?? (() => false);
    this.conflictLimit = options.conflictLimit ?? Number.POSITIVE_INFINITY;
  }

  run(): Proof {
    for (let slice = FIRST_SLICE_CONFLICTS; ; slice *= SLICE_GROWTH) {
      const raised = this.bound.step(this.left(slice), this.shouldStop);
      if (raised === 'impossible') return this.present('cannot-hold-all');
      if (raised === 'met') this.take(this.decode());
      this.lowerBound = Math.max(this.lowerBound, this.bound.lowerBound);
      this.takeKnown();
      this.aim(this.left(AIMING_SHARE * slice), 0);
      this.aim(this.left(AIMING_SHARE * slice), 1);
      this.takeKnown();
      this.lookAround(this.left(NEIGHBOURHOOD_SHARE * slice));
      if (this.isMet()) return this.present('optimal');
      if (this.left(1) <= 0 || this.shouldStop()) return this.present(null);
    }
  }

  private isMet(): boolean {
    return this.best !== undefined && this.best.breaks <= this.lowerBound;
  }

  private left(wanted: number): number {
    return Math.min(wanted, this.conflictLimit - this.solver.conflicts - (this.neighbourhood?.effort ?? 0));
  }

  /**
   * Asks at once for a timetable at most so much above the lower bound: far quicker than break by break where that is
   * the optimum. Where there is none, the bound rises.
   */
  private aim(conflicts: number, above: number): void {
    const last = this.solver.conflicts + conflicts;
    while (this.best !== undefined && this.solver.conflicts < last && !this.isMet() && !this.shouldStop()) {
      const most = Math.min(this.lowerBound + above, this.best.breaks - 1);
      const found = this.fewer.step(this.best, most, last - this.solver.conflicts, this.shouldStop);
      if (found === 'open') return;
      if (found === 'fewer') this.take(this.decode());
      else {
        this.lowerBound = most + 1;
        this.options.onBound?.(this.lowerBound);
      }
    }
  }

  /** Goes on from each better timetable while the effort lasts. */
  private lookAround(effort: number): void {
    if (this.best === undefined || this.isMet() || effort <= 0) return;
    this.neighbourhood ??= new NeighbourhoodSearch(this.problem);
    const last = this.neighbourhood.effort + effort;
    while (this.neighbourhood.effort < last && !this.isMet()) {
      const slots = this.neighbourhood.step(this.best, last - this.neighbourhood.effort, this.shouldStop);
      if (slots === undefined) return;
      this.take(slots);
    }
  }

  private decode(): number[] {
    const { model } = this.solver;
    return this.encoded.at.map((places) => places.find(({ literal }) => model[literal >> 1] === 1)!.slot);
  }

  private takeKnown(): void {
    const known = this.options.takeKnown?.();
    if (known !== undefined) this.consider(known);
  }

  /** A timetable from outside may leave requests out; then it is of no use here. */
  private consider(slots: readonly (number | null)[]): void {
    const whole = slots.filter((s) => s !== null);
    if (whole.length === this.encoded.at.length && this.breaksOf(whole) !== undefined) this.take(whole);
  }

  private take(slots: number[]): void {
    const breaks = this.breaksOf(slots);
    if (breaks === undefined) throw new Error('the exact solver broke a rule');
    if (this.best !== undefined && breaks >= this.best.breaks) return;
    this.best = { slots, breaks };
    this.options.onBetter?.(slots, breaks);
  }

  /** Breaks of a timetable as the rules count them; undefined where it breaks a hard one. */
  private breaksOf(slots: readonly number[]): number | undefined {
    const verdicts = judge(this.instance, slots);
    if (verdicts.some(({ rule, cost }) => rule.level === 'hard' && cost > 0)) return undefined;
    return verdicts.find(({ rule }) => rule.name === 'few-breaks')?.cost ?? 0;
  }

  private present(verdict: Proof['verdict']): Proof {
    const best = verdict === 'cannot-hold-all' ? undefined : this.best;
    const lowest = verdict === 'optimal' && best ? best.breaks : Math.max(this.lowerBound, this.bound.lowerBound);
    return {
      verdict,
      slots: best?.slots ?? null,
      breaks: best?.breaks ?? null,
      breaksLowerBound: Number.isFinite(lowest) ? lowest : 0,
      conflicts: this.solver.conflicts + (this.neighbourhood?.effort ?? 0),
      reason:
        verdict === 'cannot-hold-all'
          ? 'every way to hold all requests breaks a hard rule (clause learning)'
          : verdict === null
            ? 'the limit came first'
            : undefined,
    };
  }
}
