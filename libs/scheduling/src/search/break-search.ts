import { lowestBit } from '../model/slot-layout';
import { breaksIn, idleIn } from './break-count';
import { EjectionChain } from './ejection-chain';
import { KempeChain } from './kempe-chain';
import type { Schedule } from './schedule';
import type { SearchControl } from './search-control';

const IDLE_COST = 0.03;
const FAIRNESS_COST = 4;
/** What leaving a meeting out for a while costs. */
const DROP_COST = 2;
/** One move in so many is an ejection chain where small instances make chains over two slots too narrow. */
const EJECT_EVERY = 6;
const EJECT_REQUEST_LIMIT = 3000;
const REPORT_EVERY = 1 << 16;
const RELIEF_TRIES = 12;

export interface BreakGoal {
  /** No timetable with these meetings has fewer breaks. */
  readonly lowerBound: number;
  /** Breaks that one person may have at most (fairness), or Infinity. */
  readonly mostPerPerson: number;
  readonly bound: number;
}

/**
 * Simulated annealing on the breaks that never lowers the weight: Kempe exchanges aimed at the gaps of people who have
 * breaks, where both slots are full paired with one meeting that moves the other way, and exchanges of a held meeting
 * for an unheld one of the same weight.
 */
export class BreakSearch {
  private readonly chain: KempeChain;
  private readonly ejections: EjectionChain;
  /** Where every request is held, meetings may be left out on the way, at a price, and come back. */
  private readonly mayDrop: boolean;
  private readonly isSmall: boolean;
  private best = Number.POSITIVE_INFINITY;
  private bestSlots: Int32Array;
  /** True while the best timetable is the present one and not yet copied: copies are made only when it is left. */
  private pending = false;

  constructor(
    private readonly schedule: Schedule,
    private readonly goal: BreakGoal,
    private readonly control: SearchControl,
  ) {
    this.chain = new KempeChain(schedule);
    this.ejections = new EjectionChain(schedule, control.random);
    this.bestSlots = schedule.slotOf.slice();
    this.isSmall = schedule.problem.requestCount <= EJECT_REQUEST_LIMIT;
    this.mayDrop = this.isSmall && schedule.held === schedule.problem.requestCount;
  }

  /** Anneals for at most `budgetMoves` moves and leaves the timetable with the fewest breaks found in the schedule. */
  run(budgetMoves: number, hot: number, cold: number): void {
    const { schedule, control } = this;
    this.noteBest();
    let temperature = hot;
    for (let i = 0; i < budgetMoves && !this.isDone() && control.spend(); i += 1) {
      if (i % 1024 === 0) temperature = hot * (cold / hot) ** (i / budgetMoves);
      if (i % REPORT_EVERY === 0) this.report(i / budgetMoves);
      const threshold = -temperature * Math.log(1 - control.random.unit());
      const kind = control.random.below(8);
      if (this.mayDrop && kind < 4 && schedule.held < schedule.problem.requestCount) this.insertDropped(threshold);
      else if (kind < 5) this.closeGap(threshold);
      else if (kind < 7) this.moveAnything(threshold);
      else this.exchange(threshold);
    }
    if (!this.pending) schedule.restore(this.bestSlots);
    this.report(1);
  }

  private isDone(): boolean {
    return this.best <= this.goal.lowerBound;
  }

  private report(fraction: number): void {
    const { weight, breaks } = this.schedule;
    this.control.report({ phase: 'breaks', fraction, weight, bound: this.goal.bound, breaks });
  }

  private costOf(packed: number): number {
    const breaks = breaksIn(packed);
    const over = breaks - this.goal.mostPerPerson;
    return breaks + IDLE_COST * idleIn(packed) + (over > 0 ? FAIRNESS_COST * over : 0);
  }

  /** Breaks plus what the fairness bound is missed by, each as dear as a thousand breaks. */
  private rank(): number {
    if (this.goal.mostPerPerson === Number.POSITIVE_INFINITY) return this.schedule.breaks;
    let over = 0;
    for (const packed of this.schedule.packedOf) over += Math.max(0, breaksIn(packed) - this.goal.mostPerPerson);
    return this.schedule.breaks + 1000 * over;
  }

  private noteBest(): void {
    if (this.mayDrop && this.schedule.held < this.schedule.problem.requestCount) return;
    if (this.schedule.breaks >= this.best) return;
    const rank = this.rank();
    if (rank >= this.best) return;
    this.best = rank;
    this.pending = true;
  }

  /** To be called before a change of the cost is applied: a best timetable about to be left is copied. */
  private leave(change: number): void {
    if (!this.pending || change <= 0) return;
    this.bestSlots.set(this.schedule.slotOf);
    this.pending = false;
  }

  private randomPersonWithBreaks(): number {
    const { gappy, gappyCount } = this.schedule;
    return gappyCount === 0 ? -1 : gappy[this.control.random.below(gappyCount)]!;
  }

  /** Moves some meeting of a person with breaks into one of the idle slots, or anywhere else. */
  private closeGap(threshold: number): void {
    const { random } = this.control;
    const p = this.randomPersonWithBreaks();
    if (p < 0) return;
    const { slotCount } = this.schedule.problem.layout;
    const gap = random.below(4) > 0 ? this.randomGap(p) : random.below(slotCount);
    if (gap < 0) return;
    const r = this.randomMeeting(p, random.below(slotCount));
    if (this.schedule.slotOf[r] !== gap) this.tryChain(r, gap, threshold);
  }

  private randomGap(p: number): number {
    const { layout } = this.schedule.problem;
    const { slotCount, dayStart, dayOf } = layout;
    const start = this.control.random.below(slotCount);
    for (let i = 0; i < slotCount; i += 1) {
      const s = (start + i) % slotCount;
      const row = p * slotCount;
      if (this.schedule.at[row + s]! >= 0 || !this.isFree(p, s)) continue;
      let before = false;
      let after = false;
      for (let t = dayStart[dayOf[s]!]!; t < s && !before; t += 1) before = this.schedule.at[row + t]! >= 0;
      for (let t = s + 1; t < dayStart[dayOf[s]! + 1]! && !after; t += 1) after = this.schedule.at[row + t]! >= 0;
      if (before && after) return s;
    }
    return -1;
  }

  private isFree(p: number, s: number): boolean {
    const { wordCount, wordOf, bitOf } = this.schedule.problem.layout;
    return (this.schedule.free[p * wordCount + wordOf[s]!]! & bitOf[s]!) !== 0;
  }

  private randomMeeting(p: number, from: number): number {
    const { slotCount } = this.schedule.problem.layout;
    for (let i = 0; i < slotCount; i += 1) {
      const r = this.schedule.at[p * slotCount + ((from + i) % slotCount)]!;
      if (r >= 0) return r;
    }
    return -1;
  }

  private moveAnything(threshold: number): void {
    const { schedule, control } = this;
    const { requestCount, layout } = schedule.problem;
    const r = control.random.below(requestCount);
    const s = control.random.below(layout.slotCount);
    if (schedule.slotOf[r]! >= 0 && schedule.slotOf[r] !== s) this.tryChain(r, s, threshold);
  }

  private tryChain(r: number, to: number, threshold: number): void {
    const { schedule, chain } = this;
    const { tables } = schedule.problem;
    if (this.isSmall && this.control.random.below(EJECT_EVERY) === 0) return this.tryEjections(r, to, threshold);
    if (!chain.collect(r, to) || !chain.isInOrder()) return;
    const from = schedule.slotOf[r]!;
    let change = 0;
    if (chain.end[0]! >= 0) {
      for (const side of [0, 1]) {
        change += this.costChange(chain.end[side]!, chain.endFrom[side]!, chain.endTo[side]!);
      }
    }
    const overfull = schedule.used[to]! + chain.surplus > tables[to]!;
    const overfullBack = schedule.used[from]! - chain.surplus > tables[from]!;
    if (!overfull && !overfullBack) {
      if (change > threshold) return;
      this.leave(change);
      chain.apply();
      this.noteBest();
    } else if (overfull) this.tryPaired(to, from, change, threshold);
    else this.tryPaired(from, to, change, threshold);
  }

  private insertDropped(threshold: number): void {
    const { schedule, control } = this;
    const { requestCount } = schedule.problem;
    let r = control.random.below(requestCount);
    while (schedule.slotOf[r]! >= 0) r = (r + 1) % requestCount;
    const s = this.ejections.leastHarm(r, DROP_COST);
    if (s >= 0) this.tryEjections(r, s, threshold);
  }

  private tryEjections(r: number, to: number, threshold: number): void {
    const { ejections, schedule } = this;
    const heldBefore = schedule.held;
    if (!ejections.apply(r, to, this.mayDrop)) return;
    let change = DROP_COST * (heldBefore - schedule.held);
    for (let i = 0; i < ejections.peopleCount; i += 1) {
      change += this.costOf(schedule.packedOf[ejections.people[i]!]!) - this.costOf(ejections.packedBefore[i]!);
    }
    if (change > threshold) {
      ejections.undo();
      return;
    }
    if (this.pending && change > 0) {
      this.bestSlots.set(schedule.slotOf);
      ejections.restoreInto(this.bestSlots);
      this.pending = false;
    }
    this.noteBest();
  }

  /** The chain overfills slot `full`: looks for one meeting there that can move to `other` at the same time. */
  private tryPaired(full: number, other: number, change: number, threshold: number): void {
    const { schedule, chain, control } = this;
    const { a, b } = schedule.problem;
    for (let i = 0; i < RELIEF_TRIES; i += 1) {
      const m = schedule.inSlot[full]![control.random.below(schedule.used[full]!)]!;
      const [x, y] = [a[m]!, b[m]!];
      if (chain.isEnd(x) || chain.isEnd(y)) continue;
      if (!schedule.isAllowed(m, other) || !this.isFree(x, other) || !this.isFree(y, other)) continue;
      if (schedule.problem.earlier && !schedule.isInOrder(m, other)) continue;
      const total = change + this.costChange(x, full, other) + this.costChange(y, full, other);
      if (total > threshold) continue;
      this.leave(total);
      schedule.remove(m);
      chain.apply();
      schedule.place(m, other);
      this.noteBest();
      return;
    }
  }

  /** Puts an unheld request of somebody with breaks into a gap, for a meeting of the same weight that is given up. */
  private exchange(threshold: number): void {
    const { schedule, control } = this;
    const { firstRequest, requestsOf, weight, tables, layout, requestCount } = schedule.problem;
    if (schedule.held === requestCount) return;
    const p = this.randomPersonWithBreaks();
    const degree = p < 0 ? 0 : firstRequest[p + 1]! - firstRequest[p]!;
    if (degree === 0) return;
    const r = requestsOf[firstRequest[p]! + control.random.below(degree)]!;
    if (schedule.slotOf[r]! >= 0) return;
    const w = control.random.below(layout.wordCount);
    const word = schedule.commonWord(r, w);
    if (word === 0) return;
    const s = layout.firstSlot[w]! + this.randomBit(word);
    const victim = this.randomVictim(p, s);
    if (victim < 0 || weight[victim]! > weight[r]! || schedule.problem.locked[victim]! >= 0) return;
    const freed = schedule.slotOf[victim]!;
    if (schedule.used[s]! >= tables[s]! && freed !== s) return;
    this.tryExchange(r, s, victim, threshold);
  }

  private randomBit(word: number): number {
    let left = word;
    for (let skip = this.control.random.below(4); skip > 0 && (left & (left - 1)) !== 0; skip -= 1) left &= left - 1;
    return lowestBit(left);
  }

  /** A meeting of p, or, where the slot is full, any meeting in it. */
  private randomVictim(p: number, s: number): number {
    const { schedule, control } = this;
    if (schedule.used[s]! < schedule.problem.tables[s]!) return this.randomMeeting(p, control.random.below(1 << 30));
    return schedule.inSlot[s]![control.random.below(schedule.used[s]!)]!;
  }

  private tryExchange(r: number, s: number, victim: number, threshold: number): void {
    const { schedule } = this;
    const freed = schedule.slotOf[victim]!;
    const before = this.costOfPeople(r, victim);
    schedule.remove(victim);
    if (schedule.hasRoom(r) && schedule.isInOrder(r, s)) {
      schedule.place(r, s);
      const change = this.costOfPeople(r, victim) - before;
      if (change <= threshold) {
        if (this.pending && change > 0) this.copyBestBefore(r, victim, freed);
        this.noteBest();
        return;
      }
      schedule.remove(r);
    }
    schedule.place(victim, freed);
  }

  private copyBestBefore(placed: number, removed: number, freed: number): void {
    this.bestSlots.set(this.schedule.slotOf);
    this.bestSlots[placed] = -1;
    this.bestSlots[removed] = freed;
    this.pending = false;
  }

  /** Cost of the people of two requests, each counted once. */
  private costOfPeople(r: number, other: number): number {
    const { packedOf, problem } = this.schedule;
    const { a, b } = problem;
    let cost = this.costOf(packedOf[a[r]!]!) + this.costOf(packedOf[b[r]!]!);
    for (const p of [a[other]!, b[other]!]) if (p !== a[r] && p !== b[r]) cost += this.costOf(packedOf[p]!);
    return cost;
  }

  private costChange(p: number, from: number, to: number): number {
    const before = this.schedule.packedOf[p]!;
    return this.costOf(before + this.schedule.breakCounter.changeFor(p, from, to)) - this.costOf(before);
  }
}
