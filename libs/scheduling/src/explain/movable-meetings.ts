import type { PlanBoard } from '../repair/plan-board';
import type { SmallestStep } from './smallest-step';

const UNKNOWN = -2;
const NOWHERE = -1;
/** Chains that are known for one meeting. */
const MOST_CHAINS = 2;

/** Which held meetings can leave their place, found out once for each meeting, slot and person. */
export class MovableMeetings {
  private readonly target: Int32Array;
  /** For each slot: a meeting that can move away, and the lightest that can be given up; -1 for none. */
  private readonly mover: Int32Array;
  private readonly lightestIn: Int32Array;
  private readonly lightestOf: Int32Array;
  private readonly chains = new Map<number, readonly SmallestStep[][]>();

  constructor(
    private readonly board: PlanBoard,
    private readonly limits: { readonly frozenBefore: number; readonly pinned: ReadonlySet<number> },
  ) {
    this.target = new Int32Array(board.requests.length).fill(UNKNOWN);
    this.mover = new Int32Array(board.slotCount).fill(UNKNOWN);
    this.lightestIn = new Int32Array(board.slotCount).fill(UNKNOWN);
    this.lightestOf = new Int32Array(board.personCount).fill(UNKNOWN);
  }

  /** Steps that take the held meeting out of its slot, for a request of this weight. */
  waysOut(r: number, weight: number): SmallestStep[] {
    return [...this.move(r), ...this.giveUp(r, weight)];
  }

  /** Two moves each: another meeting makes way, so that the held one, which finds no free place, can leave its slot. */
  chainsOut(r: number): readonly SmallestStep[][] {
    const known = this.chains.get(r) ?? this.findChains(r);
    this.chains.set(r, known);
    return known;
  }

  /** Steps that leave a table free in a full slot, other than adding one. */
  waysToTable(slot: number, weight: number): SmallestStep[] {
    if (this.mover[slot] === UNKNOWN) this.look(slot);
    const [mover, lightest] = [this.mover[slot]!, this.lightestIn[slot]!];
    return [...(mover >= 0 ? this.move(mover) : []), ...(lightest >= 0 ? this.giveUp(lightest, weight) : [])];
  }

  /** Steps that let a person who has the personal maximum take one more meeting. */
  waysToRoom(person: number, weight: number): SmallestStep[] {
    const { board, lightestOf } = this;
    if (lightestOf[person] === UNKNOWN) {
      const from = person * board.slotCount;
      lightestOf[person] = this.lightest(board.at.subarray(from, from + board.slotCount));
    }
    const lightest = lightestOf[person]!;
    const raise: SmallestStep = { kind: 'raise-maximum', person, to: board.count[person]! + 1 };
    return [raise, ...(lightest >= 0 ? this.giveUp(lightest, weight) : [])];
  }

  private move(request: number): SmallestStep[] {
    const toSlot = this.targetOf(request);
    return toSlot < 0 ? [] : [{ kind: 'move-meeting', request, fromSlot: this.board.slotOf[request]!, toSlot }];
  }

  private giveUp(request: number, weight: number): SmallestStep[] {
    const own = this.board.requests[request]!.weight;
    if (own > weight || !this.mayLeave(request)) return [];
    return [{ kind: 'give-up-meeting', request, slot: this.board.slotOf[request]!, weight: own }];
  }

  private mayLeave(r: number): boolean {
    const { board, limits } = this;
    if (board.slotOf[r]! < limits.frozenBefore || limits.pinned.has(r)) return false;
    return board.requests[r]!.lockedSlot === undefined;
  }

  /** The earliest other slot that the held meeting fits into, or -1. */
  private targetOf(r: number): number {
    const { board, limits, target } = this;
    if (target[r] !== UNKNOWN) return target[r]!;
    target[r] = NOWHERE;
    if (!this.mayLeave(r)) return NOWHERE;
    const [slot, table] = [board.slotOf[r]!, board.tableOf[r]!];
    board.remove(r);
    for (let s = limits.frozenBefore; s < board.slotCount && target[r] === NOWHERE; s += 1) {
      if (s !== slot && board.fits(r, s)) target[r] = s;
    }
    board.place(r, slot, table);
    return target[r]!;
  }

  private findChains(r: number): SmallestStep[][] {
    const { board, limits } = this;
    const found: SmallestStep[][] = [];
    if (!this.mayLeave(r) || this.targetOf(r) >= 0) return found;
    const fromSlot = board.slotOf[r]!;
    for (let toSlot = limits.frozenBefore; toSlot < board.slotCount && found.length < MOST_CHAINS; toSlot += 1) {
      if (toSlot === fromSlot) continue;
      const other = this.onlyOneInTheWay(r, toSlot);
      if (other >= 0)
        found.push([...this.move(other), { kind: 'move-meeting', request: r, fromSlot, toSlot } as const]);
    }
    return found;
  }

  /** The one meeting, of either person or at a table, that keeps r out of the slot and can move itself; or -1. */
  private onlyOneInTheWay(r: number, slot: number): number {
    const { board } = this;
    const { a, b } = board.requests[r]!;
    const [ofA, ofB] = [a, b].map((p) => board.at[p * board.slotCount + slot]!);
    const busy = [ofA!, ofB!].filter((other, i, both) => other >= 0 && both.indexOf(other) === i);
    if (busy.length > 1 || [a, b].some((p) => board.available[p * board.slotCount + slot] !== 1)) return NOWHERE;
    if (this.mover[slot] === UNKNOWN) this.look(slot);
    const other = busy[0] ?? (board.used[slot]! < board.open[slot]! ? NOWHERE : this.mover[slot]!);
    return other >= 0 && other !== r && this.targetOf(other) >= 0 ? other : NOWHERE;
  }

  private look(slot: number): void {
    const { board } = this;
    const row = board.seats.subarray(slot * board.tableCount, (slot + 1) * board.tableCount);
    this.mover[slot] = row.find((r) => r >= 0 && this.targetOf(r) >= 0) ?? NOWHERE;
    this.lightestIn[slot] = this.lightest(row);
  }

  private lightest(requests: Int32Array): number {
    const weight = (r: number): number => this.board.requests[r]!.weight;
    let best = NOWHERE;
    for (const r of requests) {
      if (r >= 0 && this.mayLeave(r) && (best < 0 || weight(r) < weight(best))) best = r;
    }
    return best;
  }
}
