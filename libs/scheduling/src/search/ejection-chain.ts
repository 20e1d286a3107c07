import { IDLE_LIMIT } from './break-count';
import { lowestBit } from '../model/slot-layout';
import type { Random } from '../random/random';
import type { Schedule } from './schedule';

const STEP_LIMIT = 12;
const LOG_LIMIT = 2 * STEP_LIMIT + 4;

/**
 * Moves one meeting and lets whatever stands in its way move on, each to the slot that costs least, or, where none is
 * free for both, into somebody else's way. Unlike a Kempe chain it goes over any slots, so that locks, sessions and
 * absences do not stop it. Applied as it goes; `undo` takes everything back.
 */
export class EjectionChain {
  /** People whose meetings changed, each once, and their packed breaks before. */
  readonly people = new Int32Array(2 * LOG_LIMIT);
  readonly packedBefore = new Float64Array(2 * LOG_LIMIT);
  peopleCount = 0;
  private readonly seenAt: Int32Array;
  private stamp = 0;
  private readonly request = new Int32Array(LOG_LIMIT);
  private readonly slotBefore = new Int32Array(LOG_LIMIT);
  private logLength = 0;
  private readonly waiting: number[] = [];

  constructor(
    private readonly schedule: Schedule,
    private readonly random: Random,
  ) {
    this.seenAt = new Int32Array(schedule.problem.personCount);
  }

  /**
   * Moves request r to `to`, or places it if it is not held. Where `mayDrop`, a meeting that finds no free slot is left
   * out; else it goes into somebody's way. False, with everything taken back, if the chain finds no end.
   */
  apply(r: number, to: number, mayDrop: boolean): boolean {
    const { schedule } = this;
    this.peopleCount = 0;
    this.logLength = 0;
    this.stamp += 1;
    this.waiting.length = 0;
    if (!schedule.isAllowed(r, to)) return false;
    this.take(r);
    if (!this.put(r, to)) return this.fail();
    for (let step = 0; this.waiting.length > 0; step += 1) {
      const m = this.waiting.pop()!;
      if (step === STEP_LIMIT) return this.fail();
      const free = this.cheapestFree(m);
      if (free < 0 && mayDrop) continue;
      const target = free >= 0 ? free : this.randomBlocked(m);
      if (target < 0 || !this.put(m, target)) return this.fail();
    }
    return true;
  }

  /** Takes the last `apply` back. */
  undo(): void {
    const { schedule, request, slotBefore } = this;
    for (let i = 0; i < this.logLength; i += 1) if (schedule.slotOf[request[i]!]! >= 0) schedule.remove(request[i]!);
    for (let i = 0; i < this.logLength; i += 1) {
      if (slotBefore[i]! >= 0) schedule.place(request[i]!, slotBefore[i]!);
    }
  }

  /** The slots as they were before the last `apply`, for a copy of what was left. */
  restoreInto(slotOf: Int32Array): void {
    for (let i = 0; i < this.logLength; i += 1) slotOf[this.request[i]!] = this.slotBefore[i]!;
  }

  /** The slot for unheld request r that breaks and displaces least, a little at random; -1 if there is none. */
  leastHarm(r: number, costOfConflict: number): number {
    const { schedule } = this;
    const { a, b, allowed, layout, tables, locked } = schedule.problem;
    const { wordCount, firstSlot, slotCount } = layout;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let w = 0; w < wordCount; w += 1) {
      for (let word = allowed[r * wordCount + w]!; word !== 0; word &= word - 1) {
        const s = firstSlot[w]! + lowestBit(word);
        let harm = 2 * this.random.unit() + (schedule.used[s]! >= tables[s]! ? costOfConflict : 0);
        for (const p of [a[r]!, b[r]!]) {
          const blocking = schedule.at[p * slotCount + s]!;
          if (blocking < 0) harm += schedule.breakCounter.changeFor(p, -1, s) / IDLE_LIMIT;
          else harm += locked[blocking]! >= 0 ? Number.POSITIVE_INFINITY : costOfConflict;
        }
        if (harm < least) {
          least = harm;
          best = s;
        }
      }
    }
    return best;
  }

  private fail(): false {
    this.undo();
    return false;
  }

  private take(r: number): void {
    const { schedule } = this;
    const { a, b } = schedule.problem;
    for (const p of [a[r]!, b[r]!]) {
      if (this.seenAt[p] === this.stamp) continue;
      this.seenAt[p] = this.stamp;
      this.people[this.peopleCount] = p;
      this.packedBefore[this.peopleCount] = schedule.packedOf[p]!;
      this.peopleCount += 1;
    }
    this.request[this.logLength] = r;
    this.slotBefore[this.logLength] = schedule.slotOf[r]!;
    this.logLength += 1;
    if (schedule.slotOf[r]! >= 0) schedule.remove(r);
  }

  /** Places r at s, whose present meetings of the two people have to wait; false if one has already moved. */
  private put(r: number, s: number): boolean {
    const { schedule } = this;
    const { a, b, layout, tables, locked } = schedule.problem;
    for (const p of [a[r]!, b[r]!]) {
      const blocking = schedule.at[p * layout.slotCount + s]!;
      if (blocking < 0) continue;
      if (locked[blocking]! >= 0 || this.hasMoved(blocking)) return false;
      this.take(blocking);
      this.waiting.push(blocking);
    }
    if (schedule.used[s]! >= tables[s]!) {
      const victim = schedule.inSlot[s]![this.random.below(schedule.used[s]!)]!;
      if (locked[victim]! >= 0 || this.hasMoved(victim)) return false;
      this.take(victim);
      this.waiting.push(victim);
    }
    if (!schedule.isInOrder(r, s)) return false;
    schedule.place(r, s);
    return true;
  }

  private hasMoved(r: number): boolean {
    for (let i = 0; i < this.logLength; i += 1) if (this.request[i] === r) return true;
    return this.logLength > STEP_LIMIT;
  }

  private cheapestFree(m: number): number {
    const { schedule } = this;
    const { a, b, layout } = schedule.problem;
    const { breakCounter } = schedule;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let w = 0; w < layout.wordCount; w += 1) {
      let word = schedule.commonWord(m, w) & schedule.open[w]!;
      for (; word !== 0; word &= word - 1) {
        const s = layout.firstSlot[w]! + lowestBit(word);
        if (s === this.previousSlot(m) || !schedule.isInOrder(m, s)) continue;
        let cost = breakCounter.changeFor(a[m]!, -1, s) + breakCounter.changeFor(b[m]!, -1, s);
        cost += this.random.unit();
        if (cost < least) {
          least = cost;
          best = s;
        }
      }
    }
    return best;
  }

  private previousSlot(m: number): number {
    for (let i = 0; i < this.logLength; i += 1) if (this.request[i] === m) return this.slotBefore[i]!;
    return -1;
  }

  /** A random slot that m may have and in which at least one of its people is free. */
  private randomBlocked(m: number): number {
    const { schedule } = this;
    const { a, b, allowed, layout } = schedule.problem;
    const { wordCount, firstSlot } = layout;
    let chosen = -1;
    let seen = 0;
    for (let w = 0; w < wordCount; w += 1) {
      const eitherFree = schedule.free[a[m]! * wordCount + w]! | schedule.free[b[m]! * wordCount + w]!;
      for (let word = allowed[m * wordCount + w]! & eitherFree; word !== 0; word &= word - 1) {
        const s = firstSlot[w]! + lowestBit(word);
        if (s === this.previousSlot(m)) continue;
        seen += 1;
        if (this.random.below(seen) === 0) chosen = s;
      }
    }
    return chosen;
  }
}
