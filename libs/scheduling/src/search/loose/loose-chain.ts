import type { LooseState } from './loose-state';

/**
 * A Kempe chain of a loose timetable: exchanging two slots along the meetings that hang together through their people.
 * Only the two people at its ends change the slots in which they are busy; tables and precedences only cost.
 */
export class LooseChain {
  private readonly members: Int32Array;
  private length = 0;
  private surplus = 0;
  private from = 0;
  private to = 0;
  private readonly end = new Int32Array(2);
  private readonly endFrom = new Int32Array(2);
  private readonly stampOf: Int32Array;
  private stamp = 0;
  private ordersChange = 0;

  constructor(private readonly state: LooseState) {
    this.members = new Int32Array(state.schedule.problem.requestCount);
    this.stampOf = new Int32Array(state.schedule.problem.requestCount);
  }

  /** Collects the chain that moves held request r to slot `to`; false if some member may not be held there. */
  collect(r: number, to: number): boolean {
    const { a, b } = this.state.schedule.problem;
    if (!this.state.schedule.isAllowed(r, to)) return false;
    this.from = this.state.slotOf[r]!;
    this.to = to;
    this.members[0] = r;
    this.length = 1;
    this.surplus = 1;
    return this.walk(a[r]!, r, 0) && (this.end[0]! < 0 || this.walk(b[r]!, r, 1));
  }

  /** What the exchange would cost, to be asked before `apply`; Infinity where it is sure to cost more than `most`. */
  costChange(most = Number.POSITIVE_INFINITY): number {
    const { state, end, endFrom, from, to, surplus } = this;
    let change = surplus === 0 ? 0 : state.tableCostChange(from, -surplus) + state.tableCostChange(to, surplus);
    if (end[0]! >= 0) {
      for (let side = 0; side < 2; side += 1) {
        const p = end[side]!;
        const left = endFrom[side]!;
        change += state.costOfPacked(state.packedAfter(p, left, from + to - left)) - state.costOf[p]!;
      }
    }
    if (state.schedule.problem.earlier) {
      // The exchange can mend no more than is broken; counting that is what takes time.
      if (change - state.costOfDisorder(state.disorder) > most) return Number.POSITIVE_INFINITY;
      this.ordersChange = this.countOrdersChange();
      change += state.costOfDisorder(this.ordersChange);
    }
    return change;
  }

  apply(): void {
    const { state, members, length, from, to, end, endFrom, surplus } = this;
    const { a, b, layout } = state.schedule.problem;
    const { slotOf, at } = state;
    this.flip();
    for (let i = 0; i < length; i += 1) {
      const m = members[i]!;
      const s = slotOf[m]!;
      at[a[m]! * layout.slotCount + s] = m;
      at[b[m]! * layout.slotCount + s] = m;
    }
    if (end[0]! >= 0) {
      for (let side = 0; side < 2; side += 1) {
        const left = endFrom[side]!;
        at[end[side]! * layout.slotCount + left] = -1;
        state.toggleBusy(end[side]!, left, from + to - left);
      }
    }
    if (surplus !== 0) {
      state.changeUse(from, -surplus);
      state.changeUse(to, surplus);
    }
    state.disorder += this.ordersChange;
  }

  private flip(): void {
    const { slotOf } = this.state;
    for (let i = 0; i < this.length; i += 1) {
      const m = this.members[i]!;
      slotOf[m] = this.from + this.to - slotOf[m]!;
    }
  }

  private countOrdersChange(): number {
    this.stamp += 1;
    for (let i = 0; i < this.length; i += 1) this.stampOf[this.members[i]!] = this.stamp;
    const before = this.ordersBroken();
    this.flip();
    const after = this.ordersBroken();
    this.flip();
    return after - before;
  }

  /** Broken precedences that touch the chain, each once. */
  private ordersBroken(): number {
    const { slotOf, schedule } = this.state;
    const { earlier, later } = schedule.problem;
    let broken = 0;
    for (let i = 0; i < this.length; i += 1) {
      const m = this.members[i]!;
      const s = slotOf[m]!;
      for (const e of earlier![m]!) if (slotOf[e]! >= s) broken += 1;
      for (const l of later![m]!) {
        if (this.stampOf[l] !== this.stamp && slotOf[l]! >= 0 && slotOf[l]! <= s) broken += 1;
      }
    }
    return broken;
  }

  private walk(start: number, r: number, side: 0 | 1): boolean {
    const { state, members } = this;
    const { a, b, layout } = state.schedule.problem;
    let p = start;
    let here = this.from;
    let there = this.to;
    for (;;) {
      const next = state.at[p * layout.slotCount + there]!;
      if (next < 0) {
        this.end[side] = p;
        this.endFrom[side] = here;
        return true;
      }
      if (next === r) {
        this.end[0] = this.end[1] = -1;
        return true;
      }
      if (!state.schedule.isAllowed(next, here)) return false;
      members[this.length] = next;
      this.length += 1;
      this.surplus += there === this.to ? -1 : 1;
      p = a[next] === p ? b[next]! : a[next]!;
      const swap = here;
      here = there;
      there = swap;
    }
  }
}
