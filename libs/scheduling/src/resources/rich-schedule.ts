import { IndexSet } from '../model/index-set';
import { shareOf } from '../model/unevenness';
import { breaksIn, DayBreaks } from './day-breaks';
import { IDLE, type RichProblem } from './rich-problem';

/** Where each request is held; -1 where it is not, or has no interpreter. */
export interface Placement {
  readonly slotOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly interpreterOf: Int32Array;
}

/**
 * A timetable with resources under construction. `place` and `remove` are the only ways to change it and keep every
 * objective up to date; neither checks, so callers ask `Conflicts` first.
 */
export class RichSchedule implements Placement {
  readonly slotOf: Int32Array;
  readonly placeOf: Int32Array;
  readonly interpreterOf: Int32Array;
  /** at[actor * slotCount + s]: the request that the actor attends, or a value below 0 of `rich-problem.ts`. */
  readonly at: Int32Array;
  /** Words of the slots in which p is present and has neither meeting nor talk, as in the plain schedule. */
  readonly free: Int32Array;
  /** Requests at place k in slot s: cells[k * slotCount + s]. */
  readonly cells: readonly number[][];
  readonly count: Int32Array;
  /** Requests that could be held and are not. */
  readonly waiting: IndexSet;
  /** People with breaks, and people below their minimum. */
  readonly gappy: IndexSet;
  readonly short: IndexSet;
  weight = 0;
  held = 0;
  missing = 0;
  packed = 0;
  /** Interpreters of a language class who are present and free in slot s. */
  private readonly freeOf: Int32Array;
  private readonly packedOf: Float64Array;
  /** Of each person on each day: packedOnDay[p * dayCount + day]. */
  private readonly packedOnDay: Float64Array;
  private readonly dayCount: number;
  private readonly dayBreaks: DayBreaks;
  private people = 0;
  private shares = 0;
  private squares = 0;

  constructor(readonly problem: RichProblem) {
    const { requestCount, personCount, choices } = problem.base;
    this.slotOf = new Int32Array(requestCount).fill(-1);
    this.placeOf = new Int32Array(requestCount).fill(-1);
    this.interpreterOf = new Int32Array(requestCount).fill(-1);
    this.at = problem.calendar.slice();
    this.free = problem.base.available.slice();
    this.cells = Array.from({ length: problem.placeLimit.length }, () => []);
    this.count = new Int32Array(personCount + problem.interpreterCount);
    this.waiting = new IndexSet(requestCount);
    this.gappy = new IndexSet(personCount);
    this.short = new IndexSet(personCount);
    this.packedOf = new Float64Array(personCount);
    this.dayCount = problem.dayStart.length - 1;
    this.packedOnDay = new Float64Array(personCount * this.dayCount);
    this.freeOf = freeInterpretersAtFirst(problem);
    this.dayBreaks = new DayBreaks(problem, this.at, (r) => this.hallOf(r));
    for (let r = 0; r < requestCount; r += 1) this.waiting.set(r, choices[r]! > 0);
    for (let p = 0; p < personCount; p += 1) {
      this.missing += problem.minimum[p]!;
      this.short.set(p, problem.minimum[p]! > 0);
      if (problem.wanted[p]! > 0) this.people += 1;
    }
  }

  get breaks(): number {
    return breaksIn(this.packed);
  }

  /** Variance of the shares times the square of the number of people: an exact integer. */
  get unevenness(): number {
    return this.people * this.squares - this.shares * this.shares;
  }

  hallOf(r: number): number {
    return this.problem.placeHall[this.placeOf[r]!]!;
  }

  breaksOf(p: number): number {
    return breaksIn(this.packedOf[p]!);
  }

  /** How many of those who can interpret for r are present and free in slot s. */
  freeInterpreters(r: number, s: number): number {
    return this.freeOf[this.problem.languageOf[r]! * this.problem.slotCount + s]!;
  }

  place(r: number, slot: number, place: number, interpreter: number): void {
    const { base, slotCount, length } = this.problem;
    this.slotOf[r] = slot;
    this.placeOf[r] = place;
    this.interpreterOf[r] = interpreter;
    for (let s = slot; s < slot + length[r]!; s += 1) this.cells[place * slotCount + s]!.push(r);
    this.attend(base.a[r]!, r, r, 1);
    this.attend(base.b[r]!, r, r, 1);
    if (interpreter >= 0) {
      this.mark(base.personCount + interpreter, r, r);
      this.interpret(interpreter, r, 1);
    }
    this.weight += base.weight[r]!;
    this.held += 1;
    this.waiting.set(r, false);
  }

  remove(r: number): void {
    const { base, slotCount, length } = this.problem;
    const slot = this.slotOf[r]!;
    for (let s = slot; s < slot + length[r]!; s += 1) {
      const cell = this.cells[this.placeOf[r]! * slotCount + s]!;
      const last = cell.pop()!;
      if (last !== r) cell[cell.indexOf(r)] = last;
    }
    this.attend(base.a[r]!, r, IDLE, -1);
    this.attend(base.b[r]!, r, IDLE, -1);
    const interpreter = this.interpreterOf[r]!;
    if (interpreter >= 0) {
      this.mark(base.personCount + interpreter, r, IDLE);
      this.interpret(interpreter, r, -1);
    }
    this.slotOf[r] = -1;
    this.placeOf[r] = -1;
    this.interpreterOf[r] = -1;
    this.weight -= base.weight[r]!;
    this.held -= 1;
    this.waiting.set(r, true);
  }

  copy(): Placement {
    return {
      slotOf: this.slotOf.slice(),
      placeOf: this.placeOf.slice(),
      interpreterOf: this.interpreterOf.slice(),
    };
  }

  /** Makes this schedule hold exactly what was copied; only requests that differ are touched. */
  restore({ slotOf, placeOf, interpreterOf }: Placement): void {
    const differs = (r: number): boolean =>
      this.slotOf[r] !== slotOf[r] || this.placeOf[r] !== placeOf[r] || this.interpreterOf[r] !== interpreterOf[r];
    const changed: number[] = [];
    for (let r = 0; r < slotOf.length; r += 1) if (differs(r)) changed.push(r);
    for (const r of changed) if (this.slotOf[r]! >= 0) this.remove(r);
    for (const r of changed) if (slotOf[r]! >= 0) this.place(r, slotOf[r]!, placeOf[r]!, interpreterOf[r]!);
  }

  private attend(p: number, r: number, entry: number, change: number): void {
    const { dayOf, minimum, wanted } = this.problem;
    const day = dayOf[this.slotOf[r]!]!;
    this.mark(p, r, entry);
    this.markFree(p, r, entry === IDLE);
    const packed = this.dayBreaks.ofDay(p, day);
    const cell = p * this.dayCount + day;
    const gained = packed - this.packedOnDay[cell]!;
    if (gained !== 0) {
      this.packedOnDay[cell] = packed;
      this.packed += gained;
      this.packedOf[p]! += gained;
      this.gappy.set(p, this.packedOf[p]! > 0);
    }
    const old = this.count[p]!;
    const now = old + change;
    this.count[p] = now;
    if (minimum[p]! > 0) {
      this.missing += Math.max(0, minimum[p]! - now) - Math.max(0, minimum[p]! - old);
      this.short.set(p, now < minimum[p]!);
    }
    if (wanted[p] === 0) return;
    const [share, oldShare] = [shareOf(now, wanted[p]!), shareOf(old, wanted[p]!)];
    this.shares += share - oldShare;
    this.squares += share * share - oldShare * oldShare;
  }

  private interpret(interpreter: number, r: number, change: 1 | -1): void {
    const { base, languagesOfInterpreter, slotCount, length } = this.problem;
    this.count[base.personCount + interpreter]! += change;
    for (const language of languagesOfInterpreter[interpreter]!) {
      const from = language * slotCount + this.slotOf[r]!;
      for (let cell = from; cell < from + length[r]!; cell += 1) this.freeOf[cell]! -= change;
    }
  }

  private markFree(p: number, r: number, isFree: boolean): void {
    const { wordCount, wordOf, bitOf } = this.problem.base.layout;
    const first = this.slotOf[r]!;
    for (let s = first; s < first + this.problem.length[r]!; s += 1) {
      if (isFree) this.free[p * wordCount + wordOf[s]!]! |= bitOf[s]!;
      else this.free[p * wordCount + wordOf[s]!]! &= ~bitOf[s]!;
    }
  }

  private mark(actor: number, r: number, entry: number): void {
    const from = actor * this.problem.slotCount + this.slotOf[r]!;
    this.at.fill(entry, from, from + this.problem.length[r]!);
  }
}

function freeInterpretersAtFirst(problem: RichProblem): Int32Array {
  const { base, languagesOfInterpreter, languageCount, slotCount, present } = problem;
  const free = new Int32Array(languageCount * slotCount);
  languagesOfInterpreter.forEach((languages, i) => {
    const row = (base.personCount + i) * slotCount;
    for (const language of languages) {
      for (let s = 0; s < slotCount; s += 1) free[language * slotCount + s]! += present[row + s]!;
    }
  });
  return free;
}
