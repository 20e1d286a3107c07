import type { Problem } from '../model/problem';
import { BreakCounter, breaksIn } from './break-count';

/**
 * A timetable under construction, always legal: who meets where, with the bit masks that make moves cheap. `place` and
 * `remove` are the only ways to change it; neither checks, so callers ask `canPlace` first.
 */
export class Schedule {
  readonly slotOf: Int32Array;
  /** at[p * slotCount + s]: the request that p attends in slot s, or -1. */
  readonly at: Int32Array;
  /** Words of the slots in which p is available and has no meeting. */
  readonly free: Int32Array;
  readonly busy: Int32Array;
  /** Words of the slots with a table left. */
  readonly open: Int32Array;
  readonly used: Int32Array;
  readonly count: Int32Array;
  /** Requests held in slot s: inSlot[s][0 .. used[s] - 1], in no order. */
  readonly inSlot: readonly Int32Array[];
  readonly breakCounter: BreakCounter;
  /** Packed breaks of each person and of all; only kept up to date after `trackBreaks`. */
  readonly packedOf: Float64Array;
  packed = 0;
  weight = 0;
  held = 0;
  /** People with breaks: gappy[0 .. gappyCount - 1], in no order. */
  readonly gappy: Int32Array;
  gappyCount = 0;
  private readonly gappyAt: Int32Array;
  private readonly position: Int32Array;
  private tracking = false;

  constructor(readonly problem: Problem) {
    const { layout, personCount, requestCount, tables, available } = problem;
    const { slotCount, wordCount, wordOf, bitOf } = layout;
    this.slotOf = new Int32Array(requestCount).fill(-1);
    this.position = new Int32Array(requestCount);
    this.at = new Int32Array(personCount * slotCount).fill(-1);
    this.free = available.slice();
    this.busy = new Int32Array(personCount * wordCount);
    this.open = new Int32Array(wordCount);
    this.used = new Int32Array(slotCount);
    this.count = new Int32Array(personCount);
    this.packedOf = new Float64Array(personCount);
    this.gappy = new Int32Array(personCount);
    this.gappyAt = new Int32Array(personCount).fill(-1);
    this.inSlot = Array.from(tables, (limit) => new Int32Array(Math.min(limit, personCount >> 1)));
    for (let s = 0; s < slotCount; s += 1) if (tables[s]! > 0) this.open[wordOf[s]!]! |= bitOf[s]!;
    this.breakCounter = new BreakCounter(problem, this.busy);
  }

  get breaks(): number {
    return breaksIn(this.packed);
  }

  /** From now on every change keeps the numbers of breaks right. */
  trackBreaks(): void {
    this.tracking = true;
    for (let p = 0; p < this.problem.personCount; p += 1) {
      this.addPacked(p, this.breakCounter.ofPerson(p) - this.packedOf[p]!);
    }
  }

  /** Word w of the slots in which r could be placed right now, tables aside. */
  commonWord(r: number, w: number): number {
    const { wordCount } = this.problem.layout;
    const { a, b, allowed } = this.problem;
    return this.free[a[r]! * wordCount + w]! & this.free[b[r]! * wordCount + w]! & allowed[r * wordCount + w]!;
  }

  hasRoom(r: number): boolean {
    const { a, b, capacity } = this.problem;
    return this.count[a[r]!]! < capacity[a[r]!]! && this.count[b[r]!]! < capacity[b[r]!]!;
  }

  isAllowed(r: number, s: number): boolean {
    const { layout, allowed } = this.problem;
    return (allowed[r * layout.wordCount + layout.wordOf[s]!]! & layout.bitOf[s]!) !== 0;
  }

  /** True if the precedences of r hold for it in slot s, as far as the others are held. */
  isInOrder(r: number, s: number): boolean {
    const { earlier, later } = this.problem;
    if (!earlier || !later) return true;
    for (const e of earlier[r]!) if (this.slotOf[e]! >= s) return false;
    for (const l of later[r]!) if (this.slotOf[l]! >= 0 && this.slotOf[l]! <= s) return false;
    return true;
  }

  place(r: number, s: number): void {
    const { a, b, weight } = this.problem;
    this.slotOf[r] = s;
    this.position[r] = this.used[s]!;
    this.inSlot[s]![this.used[s]!] = r;
    this.changeUse(s, 1);
    this.setBusy(a[r]!, s, r);
    this.setBusy(b[r]!, s, r);
    this.weight += weight[r]!;
    this.held += 1;
  }

  remove(r: number): void {
    const { a, b, weight } = this.problem;
    const s = this.slotOf[r]!;
    const last = this.inSlot[s]![this.used[s]! - 1]!;
    this.inSlot[s]![this.position[r]!] = last;
    this.position[last] = this.position[r]!;
    this.changeUse(s, -1);
    this.setFree(a[r]!, s);
    this.setFree(b[r]!, s);
    this.slotOf[r] = -1;
    this.weight -= weight[r]!;
    this.held -= 1;
  }

  /** Makes this schedule hold exactly what `slotOf` says; only requests that differ are touched. */
  restore(slotOf: Int32Array): void {
    for (let r = 0; r < slotOf.length; r += 1) {
      if (this.slotOf[r]! >= 0 && this.slotOf[r] !== slotOf[r]) this.remove(r);
    }
    for (let r = 0; r < slotOf.length; r += 1) if (slotOf[r]! >= 0 && this.slotOf[r]! < 0) this.place(r, slotOf[r]!);
  }

  private changeUse(s: number, by: number): void {
    const { layout, tables } = this.problem;
    this.used[s]! += by;
    const word = layout.wordOf[s]!;
    if (this.used[s]! < tables[s]!) this.open[word]! |= layout.bitOf[s]!;
    else this.open[word]! &= ~layout.bitOf[s]!;
  }

  private setBusy(p: number, s: number, r: number): void {
    const { wordCount, wordOf, bitOf, slotCount } = this.problem.layout;
    if (this.tracking) this.addPacked(p, this.breakCounter.changeFor(p, -1, s));
    const index = p * wordCount + wordOf[s]!;
    this.at[p * slotCount + s] = r;
    this.busy[index]! |= bitOf[s]!;
    this.free[index]! &= ~bitOf[s]!;
    this.count[p]! += 1;
  }

  private setFree(p: number, s: number): void {
    const { wordCount, wordOf, bitOf, slotCount } = this.problem.layout;
    if (this.tracking) this.addPacked(p, this.breakCounter.changeFor(p, s, -1));
    const index = p * wordCount + wordOf[s]!;
    this.at[p * slotCount + s] = -1;
    this.busy[index]! &= ~bitOf[s]!;
    this.free[index]! |= this.problem.available[index]! & bitOf[s]!;
    this.count[p]! -= 1;
  }

  private addPacked(p: number, change: number): void {
    if (change === 0) return;
    this.packed += change;
    this.packedOf[p]! += change;
    const at = this.gappyAt[p]!;
    if (this.packedOf[p]! > 0 === at >= 0) return;
    if (at < 0) {
      this.gappyAt[p] = this.gappyCount;
      this.gappy[this.gappyCount] = p;
      this.gappyCount += 1;
    } else {
      this.gappyCount -= 1;
      const last = this.gappy[this.gappyCount]!;
      this.gappy[at] = last;
      this.gappyAt[last] = at;
      this.gappyAt[p] = -1;
    }
  }
}
