import { TALK, TALK_IN_HALL, type RichProblem } from './rich-problem';
import type { RichSchedule } from './rich-schedule';

/** Why a request cannot begin in a slot at a place, whoever is thrown out; or `none`. */
export type Hindrance = 'none' | 'place' | 'people' | 'interpreter' | 'walk' | 'rest' | 'exclusion' | 'order' | 'full';

/**
 * Finds the held requests that would have to go for a request to begin in a slot at a place. Knows every hard rule of
 * the richer model; with a limit of 0 it answers whether the request fits as things stand.
 */
export class Conflicts {
  /** The requests in the way: list[0 .. count - 1]. */
  readonly list: Int32Array;
  count = 0;
  /** What the last failed question failed on. */
  hindrance: Hindrance = 'none';
  /** Where it failed: the request that could not be thrown out (-1: none alone), whose calendar, and which slot. */
  blocker = -1;
  actor = -1;
  blockedSlot = -1;
  private limit = 0;
  private own = -1;
  private stamp = 0;
  private readonly stamps: Int32Array;
  private readonly problem: RichProblem;

  constructor(
    private readonly schedule: RichSchedule,
    /** Draws an integer below its argument: which of several meetings has to go. */
    private readonly draw: (below: number) => number,
  ) {
    this.problem = schedule.problem;
    this.list = new Int32Array(64);
    this.stamps = new Int32Array(this.problem.base.requestCount);
  }

  /**
   * True if r, which is not held, can begin in slot s at the place once at most `limit` others, none of them locked,
   * are thrown out; they are then in `list`. The interpreter is -1 where r needs none.
   */
  collect(r: number, s: number, place: number, interpreter: number, limit: number): boolean {
    const { base, placeHall, length } = this.problem;
    this.begin(r, limit);
    const hall = placeHall[place]!;
    this.hindrance = 'people';
    if (!this.visit(base.a[r]!, s, length[r]!, hall) || !this.visit(base.b[r]!, s, length[r]!, hall)) return false;
    this.hindrance = 'interpreter';
    if (interpreter >= 0 && !this.visit(base.personCount + interpreter, s, length[r]!, hall)) return false;
    this.hindrance = 'place';
    if (!this.visitPlace(place, s, length[r]!)) return false;
    this.hindrance = 'exclusion';
    if (!this.visitExclusions(r, s, hall)) return false;
    this.hindrance = 'order';
    return this.visitOrder(r, s);
  }

  /** True if the interpreter has time for r in slot s at the place as things stand; asks about nobody else. */
  isFree(interpreter: number, r: number, s: number, place: number): boolean {
    this.begin(r, 0);
    this.hindrance = 'interpreter';
    const { base, length, placeHall } = this.problem;
    return this.visit(base.personCount + interpreter, s, length[r]!, placeHall[place]!);
  }

  private begin(r: number, limit: number): void {
    this.own = r;
    this.count = 0;
    this.blocker = -1;
    this.limit = Math.min(limit, this.list.length);
    this.stamp += 1;
  }

  /** Marks a request as one that has to go; false if it cannot. */
  private add(r: number): boolean {
    if (this.stamps[r] === this.stamp) return true;
    if (this.count >= this.limit || this.problem.base.locked[r]! >= 0) {
      this.blocker = r;
      return false;
    }
    this.stamps[r] = this.stamp;
    this.list[this.count] = r;
    this.count += 1;
    return true;
  }

  private isGoing(r: number): boolean {
    return this.stamps[r] === this.stamp;
  }

  private visit(actor: number, s: number, length: number, hall: number): boolean {
    const { slotCount, present, buffer, longestWalk, restMost } = this.problem;
    const row = actor * slotCount;
    this.actor = actor;
    for (let t = s; t < s + length; t += 1) {
      this.blockedSlot = t;
      if (present[row + t] === 0) return false;
      const entry = this.schedule.at[row + t]!;
      if (entry >= 0 && !this.add(entry)) return false;
    }
    const reach = Math.max(buffer[actor]!, longestWalk);
    if (reach > 0) {
      const isNear =
        this.visitNeighbours(actor, s - 1, -1, hall, reach) && this.visitNeighbours(actor, s + length, 1, hall, reach);
      if (!isNear) return this.fail('walk');
    }
    if (restMost[actor]! > 0 && !this.visitStretch(actor, s, length)) return this.fail('rest');
    return this.visitMaximum(actor);
  }

  private fail(hindrance: Hindrance): false {
    this.hindrance = hindrance;
    return false;
  }

  /** Looks from slot `from` in one direction for appointments that are too close. */
  private visitNeighbours(actor: number, from: number, step: 1 | -1, hall: number, reach: number): boolean {
    const { slotCount, dayOf, dayStart, walking, hallCount, buffer } = this.problem;
    const row = actor * slotCount;
    const day = dayOf[from - step]!;
    let isBehindTalk = false;
    for (let gap = 0, t = from; gap < reach && t >= dayStart[day]! && t < dayStart[day + 1]!; gap += 1, t += step) {
      const entry = this.schedule.at[row + t]!;
      if (entry === -1 || (entry >= 0 && this.isGoing(entry))) continue;
      const other = entry >= 0 ? this.schedule.hallOf(entry) : entry === TALK ? -1 : TALK_IN_HALL - entry;
      let needed = 0;
      if (!isBehindTalk && other >= 0)
        needed = walking[step < 0 ? other * hallCount + hall : hall * hallCount + other]!;
      if (entry < 0) {
        if (gap < needed) return false;
        isBehindTalk = true;
        continue;
      }
      if (gap >= Math.max(needed, buffer[actor]!)) return true;
      if (!this.add(entry)) return false;
    }
    return true;
  }

  /** Throws out neighbours until the stretch around the new meeting is short enough. */
  private visitStretch(actor: number, s: number, length: number): boolean {
    const most = this.problem.restMost[actor]!;
    if (length > most) return false;
    for (;;) {
      const before = this.stretch(actor, s - 1, -1);
      const after = this.stretch(actor, s + length, 1);
      if (before.slots + after.slots + length <= most) return true;
      const victim = before.slots > after.slots ? before.nearest : after.nearest;
      if (!this.add(victim)) return false;
    }
  }

  private stretch(actor: number, from: number, step: 1 | -1): { slots: number; nearest: number } {
    const { slotCount, dayOf, dayStart, restPause } = this.problem;
    const row = actor * slotCount;
    const day = dayOf[from - step]!;
    let slots = 0;
    let nearest = -1;
    for (let gap = 0, t = from; gap < restPause[actor]! && t >= dayStart[day]! && t < dayStart[day + 1]!; t += step) {
      const entry = this.schedule.at[row + t]!;
      if (entry < 0 || this.isGoing(entry)) {
        gap += 1;
        continue;
      }
      gap = 0;
      slots += 1;
      if (nearest < 0) nearest = entry;
    }
    return { slots, nearest };
  }

  private visitMaximum(actor: number): boolean {
    const { schedule, problem } = this;
    let left = problem.limit[actor]! - schedule.count[actor]!;
    if (left > 0) return true;
    for (let i = 0; i < this.count; i += 1) if (this.attends(actor, this.list[i]!)) left += 1;
    if (left > 0) return true;
    if (problem.limit[actor] === 0 || this.count >= this.limit) return this.fail('full');
    const row = actor * problem.slotCount;
    const start = this.draw(problem.slotCount);
    for (let i = 0; i < problem.slotCount; i += 1) {
      const entry = schedule.at[row + ((start + i) % problem.slotCount)]!;
      if (entry >= 0 && !this.isGoing(entry) && this.add(entry)) return true;
    }
    return this.fail('full');
  }

  private attends(actor: number, r: number): boolean {
    const { a, b, personCount } = this.problem.base;
    if (actor < personCount) return a[r] === actor || b[r] === actor;
    return this.schedule.interpreterOf[r] === actor - personCount;
  }

  private visitPlace(place: number, s: number, length: number): boolean {
    const { slotCount, placeLimit } = this.problem;
    for (let t = s; t < s + length; t += 1) {
      const cell = this.schedule.cells[place * slotCount + t]!;
      let over = cell.length + 1 - placeLimit[place * slotCount + t]!;
      if (over <= 0) continue;
      this.blockedSlot = t;
      if (placeLimit[place * slotCount + t] === 0) return false;
      for (let i = 0; i < this.count; i += 1) if (this.isIn(this.list[i]!, place, t)) over -= 1;
      if (over > 0 && this.count + over > this.limit) return false;
      const start = this.draw(cell.length);
      for (let i = 0; over > 0 && i < cell.length; i += 1) {
        const other = cell[(start + i) % cell.length]!;
        if (!this.isGoing(other) && this.add(other)) over -= 1;
      }
      if (over > 0) return false;
    }
    return true;
  }

  private isIn(r: number, place: number, slot: number): boolean {
    const first = this.schedule.slotOf[r]!;
    return this.schedule.placeOf[r] === place && first <= slot && slot < first + this.problem.length[r]!;
  }

  private visitExclusions(r: number, s: number, hall: number): boolean {
    const { rivals, apart, base, length, slotCount } = this.problem;
    for (const rival of rivals?.[r] ?? []) if (this.schedule.slotOf[rival]! >= 0 && !this.add(rival)) return false;
    if (!apart) return true;
    for (const p of [base.a[r]!, base.b[r]!]) {
      for (const q of apart[p]!) {
        for (let t = s; t < s + length[r]!; t += 1) {
          const entry = this.schedule.at[q * slotCount + t]!;
          if (entry >= 0 && entry !== this.own && this.schedule.hallOf(entry) === hall && !this.add(entry))
            return false;
        }
      }
    }
    return true;
  }

  private visitOrder(r: number, s: number): boolean {
    const { base, length } = this.problem;
    const { slotOf } = this.schedule;
    for (const e of base.earlier?.[r] ?? []) {
      if (slotOf[e]! >= 0 && slotOf[e]! + length[e]! > s && !this.add(e)) return false;
    }
    for (const l of base.later?.[r] ?? []) {
      if (slotOf[l]! >= 0 && slotOf[l]! < s + length[r]! && !this.add(l)) return false;
    }
    return true;
  }
}
