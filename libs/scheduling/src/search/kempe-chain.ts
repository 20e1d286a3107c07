import type { Schedule } from './schedule';

const CHAIN_LIMIT = 400;

/**
 * A Kempe chain: the meetings of two slots that hang together through their people. Exchanging the two slots along the
 * whole chain keeps everybody at one meeting a slot, so it is the move that both construction and search are made of.
 * Only the people at its two ends change the slots in which they are busy.
 */
export class KempeChain {
  readonly members = new Int32Array(CHAIN_LIMIT);
  length = 0;
  /** Meetings that the second slot has more after the exchange (-1, 0 or 1). */
  surplus = 0;
  /** The people at the ends, or -1 (both) where the chain is a ring. */
  readonly end = new Int32Array(2);
  /** The slot that each end leaves, and the one that it takes. */
  readonly endFrom = new Int32Array(2);
  readonly endTo = new Int32Array(2);
  private from = 0;
  private to = 0;

  constructor(private readonly schedule: Schedule) {}

  /** Collects the chain that moves held request r to slot `to`; false if some member may not be held there. */
  collect(r: number, to: number): boolean {
    const { schedule } = this;
    const { a, b } = schedule.problem;
    if (!schedule.isAllowed(r, to)) return false;
    this.from = schedule.slotOf[r]!;
    this.to = to;
    this.members[0] = r;
    this.length = 1;
    this.surplus = 1;
    if (!this.walk(a[r]!, r, 0)) return false;
    return this.end[0] === -1 || this.walk(b[r]!, r, 1);
  }

  isEnd(p: number): boolean {
    return this.end[0] === p || this.end[1] === p;
  }

  /** True if the exchange keeps every precedence. */
  isInOrder(): boolean {
    const { schedule, members, length, from, to } = this;
    const { earlier, later } = schedule.problem;
    if (!earlier || !later) return true;
    const { slotOf } = schedule;
    for (let i = 0; i < length; i += 1) slotOf[members[i]!] = from + to - slotOf[members[i]!]!;
    let inOrder = true;
    for (let i = 0; i < length && inOrder; i += 1) inOrder = schedule.isInOrder(members[i]!, slotOf[members[i]!]!);
    for (let i = 0; i < length; i += 1) slotOf[members[i]!] = from + to - slotOf[members[i]!]!;
    return inOrder;
  }

  /** Exchanges the two slots along the chain. Collected and not changed since. */
  apply(): void {
    const { schedule, members, length, from, to } = this;
    const targets = this.targets;
    for (let i = 0; i < length; i += 1) {
      targets[i] = from + to - schedule.slotOf[members[i]!]!;
      schedule.remove(members[i]!);
    }
    for (let i = 0; i < length; i += 1) schedule.place(members[i]!, targets[i]!);
  }

  private readonly targets = new Int32Array(CHAIN_LIMIT);

  /** Follows the chain from person p, whose meeting leaves slot `here` for `there`. */
  private walk(start: number, r: number, side: 0 | 1): boolean {
    const { schedule } = this;
    const { a, b, layout } = schedule.problem;
    const { slotCount } = layout;
    let p = start;
    let here = this.from;
    let there = this.to;
    for (;;) {
      const next = schedule.at[p * slotCount + there]!;
      if (next < 0) {
        this.end[side] = p;
        this.endFrom[side] = here;
        this.endTo[side] = there;
        return true;
      }
      if (next === r) {
        this.end[0] = this.end[1] = -1;
        return true;
      }
      if (this.length === CHAIN_LIMIT || !schedule.isAllowed(next, here)) return false;
      this.members[this.length] = next;
      this.length += 1;
      this.surplus += there === this.to ? -1 : 1;
      p = a[next] === p ? b[next]! : a[next]!;
      const swap = here;
      here = there;
      there = swap;
    }
  }
}
