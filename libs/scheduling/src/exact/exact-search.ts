import type { Instance } from '../model/instance';
import type { Problem } from '../model/problem';
import { judge } from '../rules/judge';
import { CoreGuidedBound } from './core-guided-bound';
import { encodeTimetable } from './encoding/encode-timetable';
import { slotsIn, type EncodedTimetable } from './encoding/encoded-timetable';
import { areTablesScarce } from './encoding/encode-tables';
import { FewerBreaks } from './fewer-breaks';
import { NeighbourhoodSearch } from './neighbourhood/neighbourhood-search';
import type { Proof, ProofOptions } from './proof';
import { SatSolver } from './sat/sat-solver';

const FIRST_SLICE_CONFLICTS = 4000;
const SLICE_GROWTH = 1.5;
/** What finding gets for each conflict spent on the bound: at the bound at once, and in the neighbourhood of the best. */
const AIMING_SHARE = 0.5;
const NEIGHBOURHOOD_SHARE = 0.25;

/** One run of the exact solver on one event. */
export class ExactSearch {
  private readonly solver = new SatSolver();
  private readonly encoded: EncodedTimetable;
  /** Undefined where somebody else looks after the bound. */
  private readonly bound: CoreGuidedBound | undefined;
  private readonly fewer: FewerBreaks;
  private neighbourhood: NeighbourhoodSearch | undefined;
  private best: { slots: number[]; breaks: number } | undefined;
  private lowerBound: number;
  private readonly shouldStop: () => boolean;
  private readonly conflictLimit: number;

  constructor(
    private readonly instance: Instance,
    private readonly problem: Problem,
    private readonly options: ProofOptions,
  ) {
    const proves = options.emphasis !== 'finding';
    this.encoded = encodeTimetable(problem, this.solver, { forProofs: proves || areTablesScarce(problem) });
    this.bound = proves ? new CoreGuidedBound(this.solver, this.encoded, (breaks) => this.raiseTo(breaks)) : undefined;
    this.fewer = new FewerBreaks(this.solver, this.encoded);
    this.lowerBound = this.encoded.least;
    this.shouldStop = options.shouldStop ?? (() => false);
    this.conflictLimit = options.conflictLimit ?? Number.POSITIVE_INFINITY;
    if (options.known) this.consider(options.known);
  }

  run(): Proof {
    let slice = FIRST_SLICE_CONFLICTS;
    for (let turn = 0; ; turn += 1, slice *= SLICE_GROWTH) {
      this.hear();
      if (this.isMet()) return this.present('optimal');
      if (this.left(1) <= 0 || this.shouldStop()) return this.present(null);
      if (this.raise(slice) === 'impossible') return this.present('cannot-hold-all');
      if (this.bound) {
        this.aim(this.left(AIMING_SHARE * slice), () => this.lowerBound);
        this.aim(this.left(AIMING_SHARE * slice), () => this.lowerBound + 1);
      } else this.aim(this.left(slice), () => (turn % 2 === 0 ? this.halfway() : this.lowerBound));
      this.lookAround(this.left(NEIGHBOURHOOD_SHARE * slice));
    }
  }

  private raise(conflicts: number): 'impossible' | undefined {
    if (!this.bound) return this.best ? undefined : this.findAny(conflicts);
    const raised = this.bound.step(this.left(conflicts), this.isOver);
    if (raised === 'met') this.take(this.decode());
    return raised === 'impossible' ? raised : undefined;
  }

  private findAny(conflicts: number): 'impossible' | undefined {
    const answer = this.solver.solve([], this.left(conflicts), this.isOver);
    if (answer === 'satisfiable') this.take(this.decode());
    return answer === 'unsatisfiable' ? 'impossible' : undefined;
  }

  private readonly isOver = (): boolean => {
    this.hear();
    return this.isMet() || this.shouldStop();
  };

  private isMet(): boolean {
    return this.best !== undefined && this.best.breaks <= this.lowerBound;
  }

  private left(wanted: number): number {
    return Math.min(wanted, this.conflictLimit - this.solver.conflicts - (this.neighbourhood?.effort ?? 0));
  }

  /** Halfway down to the bound, but not to it: as long as it rises there is nothing there. */
  private halfway(): number {
    return Math.max(this.lowerBound + 1, Math.floor((this.lowerBound + this.best!.breaks) / 2));
  }

  /**
   * Asks at once for a timetable far below the best one: far quicker than break by break where there is one. Where there
   * is none, the bound rises.
   */
  private aim(conflicts: number, target: () => number): void {
    const last = this.solver.conflicts + conflicts;
    while (this.best !== undefined && this.solver.conflicts < last && !this.isOver()) {
      const most = Math.min(target(), this.best.breaks - 1);
      const isAnswered = (): boolean => this.best!.breaks <= most || this.lowerBound > most;
      const shouldStop = (): boolean => this.isOver() || isAnswered();
      const found = this.fewer.step(this.best, most, last - this.solver.conflicts, shouldStop);
      if (found === 'fewer') this.take(this.decode());
      else if (found === 'none') this.raiseTo(most + 1);
      else if (!isAnswered()) return;
    }
  }

  private raiseTo(breaks: number): void {
    if (breaks <= this.lowerBound) return;
    this.lowerBound = breaks;
    this.options.onBound?.(breaks);
  }

  /** Goes on from each better timetable while the effort lasts. */
  private lookAround(effort: number): void {
    if (this.best === undefined || this.isMet() || effort <= 0) return;
    this.neighbourhood ??= new NeighbourhoodSearch(this.problem);
    const last = this.neighbourhood.effort + effort;
    while (this.neighbourhood.effort < last && !this.isOver()) {
      const slots = this.neighbourhood.step(this.best, last - this.neighbourhood.effort, this.isOver);
      if (slots === undefined) return;
      this.take(slots);
    }
  }

  private decode(): number[] {
    return slotsIn(this.solver.model, this.encoded);
  }

  /** Takes over what has been found elsewhere. */
  private hear(): void {
    const news = this.options.takeNews?.();
    if (news?.slots) this.consider(news.slots);
    this.lowerBound = Math.max(this.lowerBound, news?.breaksLowerBound ?? 0);
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
    const lowest = verdict === 'optimal' && best ? best.breaks : this.lowerBound;
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
