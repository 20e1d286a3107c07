import type { Trail } from './trail';

/** What a conflict teaches: a clause whose first literal follows once the search is back at `backLevel`. */
export interface Lesson {
  readonly literals: Int32Array;
  readonly size: number;
  readonly backLevel: number;
  /** Decision levels that the clause spans. */
  readonly glue: number;
}

/** First unique implication points with recursive minimisation, as in MiniSat (Een and Sorensson, SAT 2003). */
export class ConflictAnalysis {
  private seen = new Int8Array(1024);
  private stamp = new Int32Array(1024);
  private round = 0;
  private learnt = new Int32Array(1024);
  private readonly toClear: number[] = [];
  private readonly stack: number[] = [];

  constructor(
    private readonly trail: Trail,
    private readonly onVariable: (variable: number) => void,
    private readonly onClause: (clause: number) => void,
  ) {}

  learn(violated: number): Lesson {
    const { trail } = this;
    this.makeRoom();
    const { seen, learnt } = this;
    const { order, level, reason } = trail;
    const current = trail.decisionLevel;
    let size = 1;
    let open = 0;
    let at = trail.length - 1;
    let clause = violated;
    let pivot = -1;
    do {
      this.onClause(clause);
      const { data } = trail.arena;
      const end = clause + data[clause - 3]!;
      for (let k = clause; k < end; k += 1) {
        const literal = data[k]!;
        const variable = literal >> 1;
        if (literal === pivot || seen[variable] !== 0 || level[variable] === 0) continue;
        seen[variable] = 1;
        this.toClear.push(variable);
        this.onVariable(variable);
        if (level[variable]! >= current) open += 1;
        else learnt[size++] = literal;
      }
      while (seen[order[at]! >> 1] === 0) at -= 1;
      pivot = order[at]!;
      at -= 1;
      clause = reason[pivot >> 1]!;
      seen[pivot >> 1] = 0;
      open -= 1;
    } while (open > 0);
    learnt[0] = pivot ^ 1;
    size = this.minimise(size);
    const lesson = { literals: learnt, size, backLevel: this.backLevel(size), glue: this.glueOf(learnt, 0, size) };
    for (const variable of this.toClear) seen[variable] = 0;
    this.toClear.length = 0;
    return lesson;
  }

  /** Number of decision levels among the literals [from, to). */
  glueOf(literals: Int32Array, from: number, to: number): number {
    const { stamp } = this;
    const { level } = this.trail;
    this.round += 1;
    let glue = 0;
    for (let i = from; i < to; i += 1) {
      const own = level[literals[i]! >> 1]!;
      if (stamp[own] === this.round) continue;
      stamp[own] = this.round;
      glue += 1;
    }
    return glue;
  }

  /** The assumptions (true literals decided on) that together force `literal` to be false, with its negation's sign kept. */
  assumptionsAgainst(literal: number): number[] {
    const { trail } = this;
    this.makeRoom();
    const { seen } = this;
    const { order, level, reason, arena, levelStart } = trail;
    const found = [literal];
    if (level[literal >> 1] === 0) return found;
    seen[literal >> 1] = 1;
    for (let i = trail.length - 1; i >= levelStart[0]!; i -= 1) {
      const variable = order[i]! >> 1;
      if (seen[variable] === 0) continue;
      seen[variable] = 0;
      const clause = reason[variable]!;
      if (clause === 0) {
        if (order[i] !== (literal ^ 1)) found.push(order[i]!);
        continue;
      }
      const end = clause + arena.data[clause - 3]!;
      for (let k = clause; k < end; k += 1) {
        const other = arena.data[k]! >> 1;
        if (level[other]! > 0 && other !== variable) seen[other] = 1;
      }
    }
    seen[literal >> 1] = 0;
    return found;
  }

  private minimise(size: number): number {
    const { learnt } = this;
    const { level, reason } = this.trail;
    let levels = 0;
    for (let i = 1; i < size; i += 1) levels |= 1 << (level[learnt[i]! >> 1]! & 31);
    let kept = 1;
    for (let i = 1; i < size; i += 1) {
      const literal = learnt[i]!;
      if (reason[literal >> 1] === 0 || !this.isImplied(literal, levels)) learnt[kept++] = literal;
    }
    return kept;
  }

  /** True if the literal follows from others of the learnt clause. */
  private isImplied(literal: number, levels: number): boolean {
    const { seen, stack, toClear } = this;
    const { level, reason, arena } = this.trail;
    const { data } = arena;
    stack.length = 0;
    stack.push(literal >> 1);
    const clearFrom = toClear.length;
    while (stack.length > 0) {
      const variable = stack.pop()!;
      const clause = reason[variable]!;
      const end = clause + data[clause - 3]!;
      for (let k = clause; k < end; k += 1) {
        const other = data[k]! >> 1;
        if (other === variable || seen[other] !== 0 || level[other] === 0) continue;
        if (reason[other] === 0 || (levels & (1 << (level[other]! & 31))) === 0) {
          for (let i = clearFrom; i < toClear.length; i += 1) seen[toClear[i]!] = 0;
          toClear.length = clearFrom;
          return false;
        }
        seen[other] = 2;
        toClear.push(other);
        stack.push(other);
      }
    }
    return true;
  }

  /** Puts the literal of the highest level below the current one second, and returns that level. */
  private backLevel(size: number): number {
    const { learnt } = this;
    const { level } = this.trail;
    if (size === 1) return 0;
    let highest = 1;
    for (let i = 2; i < size; i += 1) if (level[learnt[i]! >> 1]! > level[learnt[highest]! >> 1]!) highest = i;
    [learnt[1], learnt[highest]] = [learnt[highest]!, learnt[1]!];
    return level[learnt[1] >> 1]!;
  }

  private makeRoom(): void {
    const { variableCount } = this.trail;
    if (this.seen.length > variableCount) return;
    this.seen = new Int8Array(2 * variableCount);
    this.stamp = new Int32Array(2 * variableCount);
    this.learnt = new Int32Array(2 * variableCount);
  }
}
