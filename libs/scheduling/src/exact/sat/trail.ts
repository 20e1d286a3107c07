import { ClauseArena } from './clause-arena';
import { WatchLists } from './watch-lists';

const longer = <T extends Int8Array | Int32Array>(old: T, length: number, next: T): T => {
  next.set(old.subarray(0, length) as never);
  return next;
};

/** What is assigned, in which order and why; and unit propagation over two watched literals a clause. */
export class Trail {
  readonly arena = new ClauseArena();
  readonly watches = new WatchLists();
  variableCount = 0;
  /** By literal: 1 true, -1 false, 0 open. */
  value = new Int8Array(2048);
  /** By variable, where assigned: its decision level, and the clause that forced it (0: none). */
  level = new Int32Array(1024);
  reason = new Int32Array(1024);
  /** By variable: the value it had last, 1 or -1. */
  phase = new Int8Array(1024).fill(-1);
  /** Literals in the order in which they became true. */
  order = new Int32Array(1024);
  length = 0;
  /** Where each decision level begins in `order`. */
  readonly levelStart: number[] = [];
  propagations = 0;
  private head = 0;

  newVariable(): number {
    const variable = this.variableCount;
    this.variableCount += 1;
    if (this.variableCount > this.level.length) {
      const size = 2 * this.level.length;
      const old = this.level.length;
      this.value = longer(this.value, 2 * old, new Int8Array(2 * size));
      this.level = longer(this.level, old, new Int32Array(size));
      this.reason = longer(this.reason, old, new Int32Array(size));
      this.phase = longer(this.phase, old, new Int8Array(size).fill(-1));
      this.order = longer(this.order, old, new Int32Array(size));
    }
    this.watches.ensure(this.variableCount);
    return variable;
  }

  get decisionLevel(): number {
    return this.levelStart.length;
  }

  decide(literal: number): void {
    this.levelStart.push(this.length);
    this.assign(literal, 0);
  }

  assign(literal: number, reason: number): void {
    const variable = literal >> 1;
    this.value[literal] = 1;
    this.value[literal ^ 1] = -1;
    this.level[variable] = this.levelStart.length;
    this.reason[variable] = reason;
    this.order[this.length] = literal;
    this.length += 1;
  }

  /** Takes back what was assigned above the level; `onOpen` hears of every variable that is open again. */
  backTo(level: number, onOpen: (variable: number) => void): void {
    if (this.levelStart.length <= level) return;
    this.takeBack(this.levelStart[level]!, onOpen);
    this.levelStart.length = level;
  }

  /** Takes back all but the first `end` literals. */
  takeBack(end: number, onOpen: (variable: number) => void): void {
    for (let i = this.length - 1; i >= end; i -= 1) {
      const literal = this.order[i]!;
      this.value[literal] = 0;
      this.value[literal ^ 1] = 0;
      this.phase[literal >> 1] = literal & 1 ? -1 : 1;
      onOpen(literal >> 1);
    }
    this.length = end;
    this.head = end;
  }

  /** Adds a clause of at least two literals, watching the first two. */
  attach(literals: ArrayLike<number>, size: number, glue: number): number {
    const clause = this.arena.add(literals, size, glue);
    const tagged = size === 2 ? ~clause : clause;
    this.watches.push(literals[0]!, tagged, literals[1]!);
    this.watches.push(literals[1]!, tagged, literals[0]!);
    return clause;
  }

  /** Draws every conclusion. Returns the clause that is violated, or 0. */
  propagate(): number {
    while (this.head < this.length) {
      const violated = this.visit(this.order[this.head]! ^ 1);
      this.head += 1;
      this.propagations += 1;
      if (violated !== 0) {
        this.head = this.length;
        return violated;
      }
    }
    return 0;
  }

  /** Looks at the clauses that watch a literal which has become false. */
  private visit(gone: number): number {
    const { watches, value } = this;
    const { data } = this.arena;
    const list = watches.pairs[gone]!;
    const length = watches.lengths[gone]!;
    let kept = 0;
    let violated = 0;
    let i = 0;
    for (; i < length; i += 2) {
      const clause = list[i]!;
      const other = list[i + 1]!;
      const otherValue = value[other]!;
      if (otherValue > 0) {
        list[kept] = clause;
        list[kept + 1] = other;
        kept += 2;
        continue;
      }
      if (clause < 0) {
        list[kept] = clause;
        list[kept + 1] = other;
        kept += 2;
        if (otherValue < 0) {
          violated = ~clause;
          i += 2;
          break;
        }
        this.assign(other, ~clause);
        continue;
      }
      const first = data[clause]! ^ data[clause + 1]! ^ gone;
      if (first !== other && value[first]! > 0) {
        list[kept] = clause;
        list[kept + 1] = first;
        kept += 2;
        continue;
      }
      const end = clause + data[clause - 3]!;
      let k = clause + 2;
      while (k < end && value[data[k]!]! < 0) k += 1;
      if (k < end) {
        const next = data[k]!;
        data[clause] = first;
        data[clause + 1] = next;
        data[k] = gone;
        watches.push(next, clause, first);
        continue;
      }
      list[kept] = clause;
      list[kept + 1] = first;
      kept += 2;
      if (value[first]! < 0) {
        violated = clause;
        i += 2;
        break;
      }
      this.assign(first, clause);
    }
    while (i < length) list[kept++] = list[i++]!;
    watches.lengths[gone] = kept;
    return violated;
  }
}
