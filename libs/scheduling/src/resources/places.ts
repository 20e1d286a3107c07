import { lowestBit, popCount } from '../model/slot-layout';
import type { Random } from '../random/random';
import { Conflicts } from './conflicts';
import type { HomeHalls } from './home-halls';
import type { RichProblem } from './rich-problem';
import type { RichSchedule } from './rich-schedule';

/** A meeting in its home hall saves two people a walk: worth more than a neighbour in time. */
const HOME_WORTH = 3;
const INTERPRETERS_TRIED = 4;
/** Of those who are free in some slot, so many at most are asked whether they also have the time to walk and to rest. */
const INTERPRETERS_ASKED = 24;

/** Finds places for single requests, with or without throwing others out. */
export class Places {
  readonly conflicts: Conflicts;
  /** What the last successful question chose. */
  slot = -1;
  place = -1;
  interpreter = -1;
  private readonly problem: RichProblem;
  private questions = 0;

  constructor(
    private readonly schedule: RichSchedule,
    private readonly random: Random,
    private readonly homes: HomeHalls,
  ) {
    this.problem = schedule.problem;
    this.conflicts = new Conflicts(schedule, (below) => random.below(below));
  }

  /**
   * Looks for a slot, place and interpreter for r that are free as things stand: next to other meetings of the two and
   * in their home hall where possible. True if there is one; it is then in `slot`, `place` and `interpreter`.
   */
  findFree(r: number): boolean {
    const { base, slotCount, placeHall, dayOf, placesOf } = this.problem;
    const { layout, allowed, a, b } = base;
    const { wordCount, firstSlot } = layout;
    const { free } = this.schedule;
    const rowA = a[r]! * slotCount;
    const rowB = b[r]! * slotCount;
    let best = -1;
    this.questions = INTERPRETERS_ASKED;
    const firstWord = this.random.below(wordCount);
    for (let i = 0; i < wordCount; i += 1) {
      const w = (firstWord + i) % wordCount;
      let word = allowed[r * wordCount + w]! & free[a[r]! * wordCount + w]! & free[b[r]! * wordCount + w]!;
      for (; word !== 0; word &= word - 1) {
        const s = firstSlot[w]! + lowestBit(word);
        const near = this.nearness(rowA, s, r) + this.nearness(rowB, s, r);
        if (near + this.homes.most * HOME_WORTH <= best) continue;
        for (const k of placesOf[r]!) {
          const atHome = this.homes.matches(a[r]!, b[r]!, dayOf[s]!, placeHall[k]!);
          const score = near + HOME_WORTH * atHome;
          if (score <= best) continue;
          const interpreter = this.freeInterpreter(r, s, k);
          if (interpreter === null) continue;
          best = score;
          this.slot = s;
          this.place = k;
          this.interpreter = interpreter;
        }
      }
    }
    return best >= 0;
  }

  /** Finds a free slot for r and puts it there. */
  insert(r: number): boolean {
    if (!this.findFree(r)) return false;
    this.schedule.place(r, this.slot, this.place, this.interpreter);
    return true;
  }

  /** Puts r into slot s if it fits there as things stand, at any place. */
  insertAt(r: number, s: number): boolean {
    this.questions = INTERPRETERS_ASKED;
    for (const k of this.problem.placesOf[r]!) {
      const interpreter = this.freeInterpreter(r, s, k);
      if (interpreter === null) continue;
      this.schedule.place(r, s, k, interpreter);
      return true;
    }
    return false;
  }

  /**
   * The cheapest way to put r into slot s by throwing out at most `limit` others, in lost weight; -1 where there is
   * none. Asking `conflicts.collect` again with the chosen place and interpreter may name other victims.
   */
  cheapest(r: number, s: number, limit: number): number {
    const { placesOf, interpretersOf } = this.problem;
    let least = -1;
    const interpreters = interpretersOf[r];
    for (const k of placesOf[r]!) {
      const tries = interpreters ? Math.min(INTERPRETERS_TRIED, interpreters.length) : 1;
      const start = interpreters ? this.random.below(interpreters.length) : 0;
      for (let i = 0; i < tries; i += 1) {
        const interpreter = interpreters ? interpreters[(start + i) % interpreters.length]! : -1;
        if (!this.conflicts.collect(r, s, k, interpreter, limit)) continue;
        const loss = this.lossOfConflicts();
        if (least >= 0 && loss >= least) continue;
        least = loss;
        this.slot = s;
        this.place = k;
        this.interpreter = interpreter;
        if (loss === 0) return 0;
      }
    }
    return least;
  }

  /** A slot drawn from those in which r can begin. */
  drawStart(r: number): number {
    const { layout, allowed, choices } = this.problem.base;
    let skip = this.random.below(choices[r]!);
    for (let w = 0; w < layout.wordCount; w += 1) {
      let word = allowed[r * layout.wordCount + w]!;
      const bits = popCount(word);
      if (skip >= bits) {
        skip -= bits;
        continue;
      }
      for (; skip > 0; skip -= 1) word &= word - 1;
      return layout.firstSlot[w]! + lowestBit(word);
    }
    return -1;
  }

  private lossOfConflicts(): number {
    const { weight } = this.problem.base;
    let loss = 0;
    for (let i = 0; i < this.conflicts.count; i += 1) loss += weight[this.conflicts.list[i]!]!;
    return loss;
  }

  /** An interpreter with whom r fits into slot s at place k (-1 where it needs none), or null. */
  private freeInterpreter(r: number, s: number, k: number): number | null {
    const { interpretersOf, base, slotCount, present } = this.problem;
    const interpreters = interpretersOf[r];
    if (interpreters && this.schedule.freeInterpreters(r, s) === 0) return null;
    if (!this.conflicts.collect(r, s, k, -1, 0)) return null;
    if (!interpreters) return -1;
    let left = this.schedule.freeInterpreters(r, s);
    const start = this.random.below(interpreters.length);
    for (let n = 0; left > 0 && this.questions > 0; n += 1) {
      const i = interpreters[(start + n) % interpreters.length]!;
      const cell = (base.personCount + i) * slotCount + s;
      if (present[cell] === 0 || this.schedule.at[cell] !== -1) continue;
      if (this.conflicts.isFree(i, r, s, k)) return i;
      left -= 1;
      this.questions -= 1;
    }
    return null;
  }

  private nearness(row: number, s: number, r: number): number {
    const { dayOf, length, slotCount } = this.problem;
    const { at } = this.schedule;
    const end = s + length[r]!;
    const before = s > 0 && dayOf[s - 1] === dayOf[s] && at[row + s - 1] !== -1 ? 1 : 0;
    const after = end < slotCount && dayOf[end] === dayOf[s] && at[row + end] !== -1 ? 1 : 0;
    return before + after;
  }
}
