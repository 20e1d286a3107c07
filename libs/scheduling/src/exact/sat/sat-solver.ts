import { ConflictAnalysis, type Lesson } from './conflict-analysis';
import { RestartPolicy } from './restart-policy';
import { Trail } from './trail';
import { VariableHeap } from './variable-heap';

const ACTIVITY_LIMIT = 1e100;
const CONFLICTS_BETWEEN_QUESTIONS = 32;
const FIRST_CLEANING = 2000;
const CLEANING_GROWS_BY = 300;
/** Glue up to which a learnt clause stays for good, and up to which it stays while it is used now and then. */
const KEEP_GLUE = 2;
const MIDDLE_GLUE = 6;

export type SatAnswer = 'satisfiable' | 'unsatisfiable' | 'unknown';

/**
 * Conflict-driven clause learning on typed arrays: decides whether clauses can all be true, under assumptions.
 * Deterministic: the same clauses, phases and limits give the same answer after the same conflicts.
 */
export class SatSolver {
  /** After 'satisfiable': 1 where the variable is true. */
  model = new Int8Array(0);
  /** After 'unsatisfiable': assumptions that cannot hold together; empty where the clauses alone cannot. */
  core: number[] = [];
  conflicts = 0;
  private readonly trail = new Trail();
  private activity = new Float64Array(1024);
  private readonly heap = new VariableHeap(this.activity);
  private readonly analysis: ConflictAnalysis;
  private readonly restarts = new RestartPolicy();
  private learnts: number[] = [];
  private contradiction = false;
  private increment = 1;
  private nextCleaning = FIRST_CLEANING;
  private cleanings = 0;
  private bestLength = 0;
  private best = new Int8Array(0);

  constructor() {
    this.analysis = new ConflictAnalysis(
      this.trail,
      (variable) => this.bump(variable),
      (clause) => this.use(clause),
    );
  }

  get variableCount(): number {
    return this.trail.variableCount;
  }

  get propagations(): number {
    return this.trail.propagations;
  }

  /** A fresh variable, as its positive literal. */
  newLiteral(): number {
    const variable = this.trail.newVariable();
    if (variable >= this.activity.length) {
      const next = new Float64Array(2 * this.activity.length);
      next.set(this.activity);
      this.activity = next;
      this.heap.useScores(next);
    }
    this.heap.insert(variable);
    return 2 * variable;
  }

  /** What the search tries first for the literal's variable. */
  prefer(literal: number): void {
    this.trail.phase[literal >> 1] = literal & 1 ? -1 : 1;
  }

  /** The same for all variables, from a model; what is not 1 is tried false first. */
  preferAll(model: Int8Array): void {
    const { phase } = this.trail;
    model.forEach((value, variable) => {
      phase[variable] = value === 1 ? 1 : -1;
    });
  }

  addClause(literals: readonly number[]): void {
    this.backTo(0);
    const { value } = this.trail;
    const own = [...new Set(literals)].filter((l) => value[l] !== -1);
    if (own.some((l) => value[l] === 1 || own.includes(l ^ 1))) return;
    if (own.length === 0) this.contradiction = true;
    else if (own.length === 1) this.trail.assign(own[0]!, 0);
    else this.trail.attach(own, own.length, 0);
  }

  /** Decides under assumptions, giving up after so many conflicts or when the caller wants to stop. */
  solve(assumptions: readonly number[], conflictLimit: number, shouldStop?: () => boolean): SatAnswer {
    this.core = [];
    const last = this.conflicts + conflictLimit;
    this.restarts.begin();
    this.bestLength = 0;
    let answer: SatAnswer | undefined;
    while (answer === undefined) {
      const violated = this.contradiction ? 1 : this.trail.propagate();
      if (violated !== 0) {
        if (this.contradiction || this.trail.decisionLevel === 0) {
          this.contradiction = true;
          answer = 'unsatisfiable';
        } else {
          this.learnFrom(violated);
          if (this.conflicts % CONFLICTS_BETWEEN_QUESTIONS === 0 && shouldStop?.() === true) answer = 'unknown';
        }
      } else if (this.restarts.isDue() && this.trail.decisionLevel > assumptions.length) {
        this.restart(assumptions.length);
      } else if (this.conflicts >= last) answer = 'unknown';
      else answer = this.advance(assumptions);
    }
    if (answer === 'satisfiable')
      this.model = this.trail.value.filter((_, l) => (l & 1) === 0 && l < 2 * this.variableCount);
    this.backTo(0);
    return answer;
  }

  /**
   * Decides with these literals true for this question only. They hold from the root, so that conflicts are about the
   * rest alone; what is learnt holds under them and is forgotten, with everything learnt before. No `core` is found.
   */
  solveWithin(fixed: readonly number[], conflictLimit: number, shouldStop?: () => boolean): SatAnswer {
    this.backTo(0);
    const { trail } = this;
    this.contradiction ||= trail.propagate() !== 0;
    if (this.contradiction) return 'unsatisfiable';
    const end = trail.length;
    const holds = fixed.every((literal) => {
      if (trail.value[literal] === 0) trail.assign(literal, 0);
      return trail.value[literal] === 1;
    });
    const answer = holds ? this.solve([], conflictLimit, shouldStop) : 'unsatisfiable';
    trail.takeBack(end, (variable) => this.heap.insert(variable));
    this.contradiction = false;
    if (this.learnts.length > 0) this.forget();
    return answer;
  }

  private forget(): void {
    for (const clause of this.learnts) this.trail.arena.remove(clause);
    this.learnts = [];
    this.sweep();
  }

  private advance(assumptions: readonly number[]): SatAnswer | undefined {
    const { trail } = this;
    if (this.conflicts >= this.nextCleaning) this.clean();
    while (trail.decisionLevel < assumptions.length) {
      const next = assumptions[trail.decisionLevel]!;
      if (trail.value[next] === 1) trail.levelStart.push(trail.length);
      else if (trail.value[next] === -1) {
        this.core = this.analysis.assumptionsAgainst(next);
        return 'unsatisfiable';
      } else {
        trail.decide(next);
        return undefined;
      }
    }
    while (!this.heap.isEmpty) {
      const variable = this.heap.pop();
      if (trail.value[2 * variable] !== 0) continue;
      trail.decide(2 * variable + (this.phaseOf(variable) > 0 ? 0 : 1));
      return undefined;
    }
    return 'satisfiable';
  }

  private phaseOf(variable: number): number {
    if (this.restarts.isStable && this.bestLength > 0) {
      const target = this.best[variable] ?? 0;
      if (target !== 0) return target;
    }
    return this.trail.phase[variable]!;
  }

  private learnFrom(violated: number): void {
    this.conflicts += 1;
    this.rememberBest();
    const lesson = this.analysis.learn(violated);
    this.restarts.onConflict(lesson.glue, this.trail.length);
    this.backTo(lesson.backLevel);
    this.record(lesson);
    this.increment /= this.restarts.isStable ? 0.98 : 0.95;
    if (this.increment > ACTIVITY_LIMIT) this.rescale();
  }

  private record({ literals, size, glue }: Lesson): void {
    if (size === 1) return this.trail.assign(literals[0]!, 0);
    const clause = this.trail.attach(literals, size, glue);
    this.learnts.push(clause);
    this.trail.assign(literals[0]!, clause);
  }

  /** In stable phases the search is drawn to the longest assignment without a conflict. */
  private rememberBest(): void {
    const { trail } = this;
    if (!this.restarts.isStable || trail.decisionLevel === 0) return;
    const length = trail.levelStart.at(-1)!;
    if (length <= this.bestLength) return;
    this.bestLength = length;
    if (this.best.length < trail.variableCount) this.best = new Int8Array(trail.variableCount);
    this.best.fill(0);
    for (let i = 0; i < length; i += 1) this.best[trail.order[i]! >> 1] = trail.order[i]! & 1 ? -1 : 1;
  }

  private restart(level: number): void {
    if (this.restarts.onRestart(this.conflicts)) this.bestLength = 0;
    this.backTo(level);
  }

  private backTo(level: number): void {
    this.trail.backTo(level, (variable) => this.heap.insert(variable));
  }

  private bump(variable: number): void {
    this.activity[variable]! += this.increment;
    this.heap.raised(variable);
  }

  private rescale(): void {
    for (let v = 0; v < this.variableCount; v += 1) this.activity[v]! /= ACTIVITY_LIMIT;
    this.increment /= ACTIVITY_LIMIT;
  }

  private use(clause: number): void {
    const { arena } = this.trail;
    const glue = arena.glueOf(clause);
    if (glue <= KEEP_GLUE) return;
    const now = this.analysis.glueOf(arena.data, clause, clause + arena.sizeOf(clause));
    if (now < glue) arena.setGlue(clause, now);
    arena.setFreshness(clause, Math.min(glue, now) <= MIDDLE_GLUE ? 2 : 1);
  }

  /** Forgets the worse half of the learnt clauses that were not used lately. */
  private clean(): void {
    const { arena, reason, value } = this.trail;
    this.cleanings += 1;
    this.nextCleaning = this.conflicts + FIRST_CLEANING + CLEANING_GROWS_BY * this.cleanings;
    const isReason = (clause: number): boolean => {
      const { [clause]: a = 0, [clause + 1]: b = 0 } = arena.data;
      return (value[a] === 1 && reason[a >> 1] === clause) || (value[b] === 1 && reason[b >> 1] === clause);
    };
    const candidates = this.learnts.filter((clause) => {
      if (arena.glueOf(clause) <= KEEP_GLUE || arena.sizeOf(clause) === 2) return false;
      const freshness = arena.freshnessOf(clause);
      if (freshness > 0) arena.setFreshness(clause, freshness - 1);
      return freshness === 0 && !isReason(clause);
    });
    candidates.sort((x, y) => arena.glueOf(y) - arena.glueOf(x) || arena.sizeOf(y) - arena.sizeOf(x));
    for (const clause of candidates.slice(0, Math.ceil(candidates.length / 2))) arena.remove(clause);
    this.learnts = this.learnts.filter((clause) => !arena.isRemoved(clause));
    this.sweep();
  }

  private sweep(): void {
    const { arena, watches, reason, order, length } = this.trail;
    if (!arena.isWasteful) return watches.rename((clause) => (arena.isRemoved(clause) ? 0 : clause));
    watches.rename((clause) => (arena.isRemoved(clause) ? 0 : clause));
    const moved = arena.compact();
    watches.rename(moved);
    this.learnts = this.learnts.map(moved);
    for (let i = 0; i < length; i += 1) {
      const variable = order[i]! >> 1;
      if (reason[variable]! > 0) reason[variable] = moved(reason[variable]!);
    }
  }
}
