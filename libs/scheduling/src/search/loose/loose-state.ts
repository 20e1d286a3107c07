import { breaksIn, idleIn, IDLE_LIMIT } from '../break-count';
import type { Schedule } from '../schedule';
import { IndexSet } from '../../model/index-set';
import { popCount } from '../../model/slot-layout';

/** What things cost while a timetable is loose, in hundredths of a break. */
const BREAK_COST = 100;
const IDLE_COST = 3;
/** One meeting too many in a slot. */
const TABLE_COST = 120;
/** One precedence that does not hold. */
const ORDER_COST = 150;
/** One break of one person beyond what fairness allows. */
const UNFAIR_COST = 400;
/** One unit of weight less than the timetable has to have. */
const WEIGHT_COST = 150;

const LEAST_SHARE = 0.1;
const MOST_SHARE = 0.6;
const PRICE_STEP = 1.05;
const PRICE_RANGE = 8;

function nextPrice(price: number, first: number, share: number): number {
  if (share < LEAST_SHARE) return Math.min(price * PRICE_STEP, first * PRICE_RANGE);
  return share > MOST_SHARE ? Math.max(price / PRICE_STEP, first / 2) : price;
}

/**
 * A timetable that may overfill slots, leave meetings out and break precedences and fairness for a price: on the way
 * through such timetables an annealing gets where legal moves alone do not lead. One meeting a person and slot,
 * availability, personal maxima, allowed slots and locks always hold. For events whose days fit in a word each.
 */
export class LooseState {
  readonly slotOf: Int32Array;
  /** at[p * slotCount + s]: the request that p attends in slot s, or -1. */
  readonly at: Int32Array;
  readonly busy: Int32Array;
  readonly used: Int32Array;
  readonly count: Int32Array;
  readonly packedOf: Int32Array;
  readonly costOf: Int32Array;
  /** People with breaks. */
  readonly gappy: IndexSet;
  /** Requests that are not held but could be. */
  readonly waiting: IndexSet;
  breaks = 0;
  overfull = 0;
  disorder = 0;
  unfair = 0;
  weight = 0;
  /** Present prices; `adapt` changes them. */
  private tableCost = TABLE_COST;
  private orderCost = ORDER_COST;
  private weightCost = WEIGHT_COST;
  private readonly idleCounts: Int32Array;

  constructor(
    readonly schedule: Schedule,
    readonly mostPerPerson: number,
  ) {
    const { problem } = schedule;
    this.slotOf = schedule.slotOf.slice();
    this.at = schedule.at.slice();
    this.busy = schedule.busy.slice();
    this.used = schedule.used.slice();
    this.count = schedule.count.slice();
    this.idleCounts = problem.idleCounts;
    this.packedOf = new Int32Array(problem.personCount);
    this.costOf = new Int32Array(problem.personCount);
    this.gappy = new IndexSet(problem.personCount);
    this.waiting = new IndexSet(problem.requestCount);
    this.weight = schedule.weight;
    for (let p = 0; p < problem.personCount; p += 1) {
      let packed = 0;
      for (let w = 0; w < problem.layout.wordCount; w += 1) {
        const index = p * problem.layout.wordCount + w;
        packed += this.packedOfWord(index, this.busy[index]!);
      }
      this.setPacked(p, packed);
    }
    for (let r = 0; r < problem.requestCount; r += 1) {
      if (this.slotOf[r]! < 0 && problem.choices[r]! > 0) this.waiting.set(r, true);
    }
  }

  /** Packed breaks of person p if `cleared` and `set` (-1: none) change; nothing is changed. */
  packedAfter(p: number, cleared: number, set: number): number {
    const { wordCount, wordOf, bitOf } = this.schedule.problem.layout;
    const base = p * wordCount;
    let packed = this.packedOf[p]!;
    if (cleared >= 0 && set >= 0 && wordOf[cleared] === wordOf[set]) {
      const index = base + wordOf[set]!;
      const busy = this.busy[index]!;
      const after = busy ^ bitOf[cleared]! ^ bitOf[set]!;
      return packed + this.packedOfWord(index, after) - this.packedOfWord(index, busy);
    }
    if (cleared >= 0) packed += this.toggled(base + wordOf[cleared]!, bitOf[cleared]!);
    if (set >= 0) packed += this.toggled(base + wordOf[set]!, bitOf[set]!);
    return packed;
  }

  costOfPacked(packed: number): number {
    const breaks = breaksIn(packed);
    const over = breaks - this.mostPerPerson;
    return BREAK_COST * breaks + IDLE_COST * idleIn(packed) + (over > 0 ? UNFAIR_COST * over : 0);
  }

  /** Cost of overfull slots if slot s held `change` meetings more, less the present one. */
  tableCostChange(s: number, change: number): number {
    const over = this.used[s]! - this.schedule.problem.tables[s]!;
    return this.tableCost * (Math.max(0, over + change) - Math.max(0, over));
  }

  /** Everything that a change of the timetable may change, in one number: lower is better. */
  get cost(): number {
    return (
      BREAK_COST * this.breaks +
      IDLE_COST * this.idle +
      UNFAIR_COST * this.unfair +
      this.tableCost * this.overfull +
      this.orderCost * this.disorder -
      this.weightCost * this.weight
    );
  }

  costOfDisorder(broken: number): number {
    return this.orderCost * broken;
  }

  costOfWeight(weight: number): number {
    return this.weightCost * weight;
  }

  /**
   * Strategic oscillation: what has been broken all the time becomes dearer, what has never been broken cheaper. Shares
   * are those of the last moves in which the rule held.
   */
  adapt(tableShare: number, orderShare: number, weightShare: number): void {
    this.tableCost = nextPrice(this.tableCost, TABLE_COST, tableShare);
    this.orderCost = nextPrice(this.orderCost, ORDER_COST, orderShare);
    this.weightCost = nextPrice(this.weightCost, WEIGHT_COST, weightShare);
  }

  get isLegal(): boolean {
    return this.overfull === 0 && this.disorder === 0 && this.unfair === 0;
  }

  /** Precedences of r that would be broken if it were held in slot s, as far as the others are held. */
  brokenOrders(r: number, s: number): number {
    const { earlier, later } = this.schedule.problem;
    if (!earlier || !later) return 0;
    let broken = 0;
    for (const e of earlier[r]!) if (this.slotOf[e]! >= s) broken += 1;
    for (const l of later[r]!) if (this.slotOf[l]! >= 0 && this.slotOf[l]! <= s) broken += 1;
    return broken;
  }

  place(r: number, s: number): void {
    const { a, b, weight, layout } = this.schedule.problem;
    this.disorder += this.brokenOrders(r, s);
    this.changeUse(s, 1);
    for (const p of [a[r]!, b[r]!]) {
      this.toggleBusy(p, -1, s);
      this.at[p * layout.slotCount + s] = r;
      this.count[p]! += 1;
    }
    this.slotOf[r] = s;
    this.weight += weight[r]!;
    this.waiting.set(r, false);
  }

  remove(r: number): void {
    const { a, b, weight, layout } = this.schedule.problem;
    const s = this.slotOf[r]!;
    this.slotOf[r] = -1;
    this.disorder -= this.brokenOrders(r, s);
    this.changeUse(s, -1);
    for (const p of [a[r]!, b[r]!]) {
      this.toggleBusy(p, s, -1);
      this.at[p * layout.slotCount + s] = -1;
      this.count[p]! -= 1;
    }
    this.weight -= weight[r]!;
    this.waiting.set(r, true);
  }

  changeUse(s: number, by: number): void {
    const limit = this.schedule.problem.tables[s]!;
    this.overfull -= Math.max(0, this.used[s]! - limit);
    this.used[s]! += by;
    this.overfull += Math.max(0, this.used[s]! - limit);
  }

  /** Person p leaves slot `cleared` for slot `set` (-1: none). */
  toggleBusy(p: number, cleared: number, set: number): void {
    const { wordCount, wordOf, bitOf } = this.schedule.problem.layout;
    const packed = this.packedAfter(p, cleared, set);
    if (cleared >= 0) this.busy[p * wordCount + wordOf[cleared]!]! ^= bitOf[cleared]!;
    if (set >= 0) this.busy[p * wordCount + wordOf[set]!]! ^= bitOf[set]!;
    if (packed !== this.packedOf[p]) this.setPacked(p, packed);
  }

  private idle = 0;

  private setPacked(p: number, packed: number): void {
    const before = breaksIn(this.packedOf[p]!);
    const after = breaksIn(packed);
    this.breaks += after - before;
    this.idle += idleIn(packed) - idleIn(this.packedOf[p]!);
    if (this.mostPerPerson !== Number.POSITIVE_INFINITY) {
      this.unfair += Math.max(0, after - this.mostPerPerson) - Math.max(0, before - this.mostPerPerson);
    }
    this.packedOf[p] = packed;
    this.costOf[p] = this.costOfPacked(packed);
    this.gappy.set(p, packed > 0);
  }

  private toggled(index: number, bit: number): number {
    const busy = this.busy[index]!;
    return this.packedOfWord(index, busy ^ bit) - this.packedOfWord(index, busy);
  }

  private packedOfWord(index: number, busy: number): number {
    if (busy === 0) return 0;
    const span = (1 << (31 - Math.clz32(busy))) - (busy & -busy);
    const idle = this.idleCounts[index]! & ~busy & span;
    return idle === 0 ? 0 : popCount(idle & ~(idle << 1)) * IDLE_LIMIT + popCount(idle);
  }
}
