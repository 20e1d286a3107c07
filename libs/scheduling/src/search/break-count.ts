import { popCount } from '../model/slot-layout';
import type { Problem } from '../model/problem';

/** Breaks and idle slots travel in one integer: breaks * IDLE_LIMIT + idle slots, so that sums and differences work. */
export const IDLE_LIMIT = 0x10000;

export const breaksIn = (packed: number): number => Math.floor(packed / IDLE_LIMIT);
export const idleIn = (packed: number): number => packed & (IDLE_LIMIT - 1);

/** Counts the breaks of a day: runs of idle slots that count, between the first and the last meeting of the day. */
export class BreakCounter {
  private readonly busy: Int32Array;
  private readonly fast: boolean;

  constructor(
    private readonly problem: Problem,
    busy: Int32Array,
  ) {
    this.busy = busy;
    this.fast = problem.layout.oneWordDays;
  }

  /** Packed breaks of person p over all days. */
  ofPerson(p: number): number {
    const { dayStart } = this.problem.layout;
    let packed = 0;
    for (let day = 0; day + 1 < dayStart.length; day += 1) packed += this.ofDay(p, dayStart[day]!);
    return packed;
  }

  /** Change of the packed breaks of p if the slots `cleared` and `set` (-1: none) change; nothing is changed. */
  changeFor(p: number, cleared: number, set: number): number {
    const { wordCount, wordOf, bitOf, dayOf } = this.problem.layout;
    const { busy } = this;
    const base = p * wordCount;
    const sameDay = cleared >= 0 && set >= 0 && dayOf[cleared] === dayOf[set];
    let change = 0;
    if (cleared >= 0) change -= this.ofDay(p, cleared);
    if (set >= 0 && !sameDay) change -= this.ofDay(p, set);
    if (cleared >= 0) busy[base + wordOf[cleared]!]! ^= bitOf[cleared]!;
    if (set >= 0) busy[base + wordOf[set]!]! ^= bitOf[set]!;
    if (cleared >= 0) change += this.ofDay(p, cleared);
    if (set >= 0 && !sameDay) change += this.ofDay(p, set);
    if (cleared >= 0) busy[base + wordOf[cleared]!]! ^= bitOf[cleared]!;
    if (set >= 0) busy[base + wordOf[set]!]! ^= bitOf[set]!;
    return change;
  }

  /** Packed breaks of p on the day of the slot. */
  private ofDay(p: number, slot: number): number {
    const { wordCount, wordOf } = this.problem.layout;
    if (!this.fast) return this.ofLongDay(p, slot);
    const index = p * wordCount + wordOf[slot]!;
    const busy = this.busy[index]!;
    if (busy === 0) return 0;
    const lowest = busy & -busy;
    const highest = 1 << (31 - Math.clz32(busy));
    const idle = this.problem.idleCounts[index]! & ~busy & (highest - lowest);
    return idle === 0 ? 0 : popCount(idle & ~(idle << 1)) * IDLE_LIMIT + popCount(idle);
  }

  private ofLongDay(p: number, slot: number): number {
    const { layout, idleCounts } = this.problem;
    const { wordCount, wordOf, bitOf, dayOf, dayStart } = layout;
    const day = dayOf[slot]!;
    let packed = 0;
    let pending = 0;
    let inRun = false;
    let seen = false;
    for (let s = dayStart[day]!; s < dayStart[day + 1]!; s += 1) {
      const index = p * wordCount + wordOf[s]!;
      if (this.busy[index]! & bitOf[s]!) {
        if (seen) packed += pending;
        pending = 0;
        inRun = false;
        seen = true;
      } else if (idleCounts[index]! & bitOf[s]!) {
        pending += inRun ? 1 : IDLE_LIMIT + 1;
        inRun = true;
      } else inRun = false;
    }
    return packed;
  }
}
