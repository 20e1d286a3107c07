import { lowestBit } from '../model/slot-layout';
import { shareOf } from '../model/unevenness';
import type { Schedule } from './schedule';

/** One pass over a hundred thousand requests takes some 70 ms of processor time, and a second one hardly helps (2026). */
const PASSES = 4;
const MANY_REQUESTS = 20_000;

/**
 * Exchanges held meetings for unheld requests of the same weight in the same slot, where one person stays and the place
 * of the other goes to somebody who got a smaller share of what was `wanted`; never for a break or an idle slot more.
 * Evenness comes after the breaks, so this runs last. Not for instances with a fairness bound, whose breaks are shared
 * out with care.
 */
export function evenOut(schedule: Schedule, wanted: Int32Array, shouldStop: () => boolean): void {
  const { problem } = schedule;
  const shares = new Shares(schedule.count, wanted);
  const passes = problem.requestCount > MANY_REQUESTS ? 1 : PASSES;
  for (let pass = 0; pass < passes; pass += 1) {
    let exchanges = 0;
    for (let r = 0; r < problem.requestCount; r += 1) {
      if (schedule.slotOf[r]! >= 0 || problem.choices[r] === 0) continue;
      const [a, b] = [problem.a[r]!, problem.b[r]!];
      if (exchange(schedule, shares, r, a, b) || exchange(schedule, shares, r, b, a)) exchanges += 1;
    }
    if (exchanges === 0 || shouldStop()) return;
  }
}

/** Gives the place that somebody has in a meeting with `stays` to `enters`, the other person of request r. */
function exchange(schedule: Schedule, shares: Shares, r: number, stays: number, enters: number): boolean {
  const { layout, allowed, a, b, weight, locked, capacity } = schedule.problem;
  const { wordCount, firstSlot, slotCount } = layout;
  if (schedule.count[enters]! >= capacity[enters]!) return false;
  for (let w = 0; w < wordCount; w += 1) {
    let word = allowed[r * wordCount + w]! & schedule.free[enters * wordCount + w]!;
    word &= schedule.busy[stays * wordCount + w]!;
    for (; word !== 0; word &= word - 1) {
      const s = firstSlot[w]! + lowestBit(word);
      const held = schedule.at[stays * slotCount + s]!;
      if (weight[held] !== weight[r] || locked[held]! >= 0) continue;
      const leaves = a[held] === stays ? b[held]! : a[held]!;
      if (!shares.isEvener(leaves, enters) || !schedule.isInOrder(r, s)) continue;
      const { breakCounter } = schedule;
      if (breakCounter.changeFor(leaves, s, -1) + breakCounter.changeFor(enters, -1, s) > 0) continue;
      schedule.remove(held);
      schedule.place(r, s);
      shares.move(leaves, enters);
      return true;
    }
  }
  return false;
}

/** The sums that the variance of the shares is made of, kept up to date. */
class Shares {
  private people = 0;
  private sum = 0;

  constructor(
    private readonly count: Int32Array,
    private readonly wanted: Int32Array,
  ) {
    wanted.forEach((own, p) => {
      if (own === 0) return;
      this.people += 1;
      this.sum += shareOf(count[p]!, own);
    });
  }

  /** True if a meeting less for one and one more for the other lowers the variance. */
  isEvener(leaves: number, enters: number): boolean {
    const { wanted, count } = this;
    const [lost, oldLost] = [shareOf(count[leaves]! - 1, wanted[leaves]!), shareOf(count[leaves]!, wanted[leaves]!)];
    const [won, oldWon] = [shareOf(count[enters]! + 1, wanted[enters]!), shareOf(count[enters]!, wanted[enters]!)];
    const change = lost - oldLost + won - oldWon;
    const squares = lost * lost - oldLost * oldLost + won * won - oldWon * oldWon;
    return this.people * squares < change * (2 * this.sum + change);
  }

  /** Follows an exchange that the schedule has made. */
  move(leaves: number, enters: number): void {
    const { wanted, count } = this;
    this.sum += shareOf(count[leaves]!, wanted[leaves]!) - shareOf(count[leaves]! + 1, wanted[leaves]!);
    this.sum += shareOf(count[enters]!, wanted[enters]!) - shareOf(count[enters]! - 1, wanted[enters]!);
  }
}
