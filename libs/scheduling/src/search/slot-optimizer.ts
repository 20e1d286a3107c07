import { buildFlowNetwork, connect, type FlowNetwork } from '../bound/flow-network';
import { PrimalDualFlow } from '../bound/primal-dual';
import type { Schedule } from './schedule';

/**
 * Chooses the meetings of one slot anew, the other slots fixed: the heaviest matching of the people who are free then or
 * meet in it, over the requests held there and those held nowhere. For instances whose requests join two sides; local
 * moves find short exchanges of this kind, this one finds all.
 */
export class SlotOptimizer {
  private readonly whole: FlowNetwork;
  private readonly indexOf: Int32Array;

  constructor(private readonly schedule: Schedule) {
    this.whole = buildFlowNetwork(schedule.problem);
    this.indexOf = new Int32Array(schedule.problem.personCount);
  }

  /** False where people stand on both sides or meetings follow each other: no matching describes a slot then. */
  get applies(): boolean {
    return this.whole.cover === 1 && !this.schedule.problem.earlier;
  }

  /** Makes slot s as heavy as it can be; returns the weight won. `isCandidate`: one entry a request, 0 to leave it out. */
  optimize(s: number, isCandidate: Uint8Array): number {
    const { schedule } = this;
    const network = this.networkOf(s, isCandidate);
    const { tables, weight, locked } = schedule.problem;
    const standing = Array.from(schedule.inSlot[s]!.subarray(0, schedule.used[s]!)).filter((r) => locked[r]! < 0);
    const places = tables[s]! - schedule.used[s]! + standing.length;
    const { flow } = new PrimalDualFlow(network, places).run();
    let won = -standing.reduce((sum, r) => sum + weight[r]!, 0);
    flow.forEach((unit, e) => {
      if (unit === 1) won += network.gain[e]!;
    });
    if (won <= 0) return 0;
    for (const r of standing) schedule.remove(r);
    flow.forEach((unit, e) => {
      if (unit === 1) schedule.place(network.request[e]!, s);
    });
    return won;
  }

  private networkOf(s: number, isCandidate: Uint8Array): FlowNetwork {
    const { whole, indexOf } = this;
    indexOf.fill(-1);
    let size = 0;
    const arcs: number[] = [];
    for (let e = 0; e < whole.request.length; e += 1) {
      if (!this.isOffered(whole.request[e]!, s, isCandidate)) continue;
      for (const p of [whole.tail[e]!, whole.head[e]!]) {
        if (indexOf[p]! >= 0) continue;
        indexOf[p] = size;
        size += 1;
      }
      arcs.push(e);
    }
    const tail = Int32Array.from(arcs, (e) => indexOf[whole.tail[e]!]!);
    const head = Int32Array.from(arcs, (e) => indexOf[whole.head[e]!]!);
    const capacity = new Int32Array(size).fill(1);
    const request = Int32Array.from(arcs, (e) => whole.request[e]!);
    const gain = Int32Array.from(arcs, (e) => whole.gain[e]!);
    return connect({ ...whole, size, leftCapacity: capacity, rightCapacity: capacity, tail, head, request, gain });
  }

  private isOffered(r: number, s: number, isCandidate: Uint8Array): boolean {
    const { schedule } = this;
    const { a, b, locked } = schedule.problem;
    if (locked[r]! >= 0) return false;
    if (schedule.slotOf[r]! >= 0) return schedule.slotOf[r] === s;
    return isCandidate[r] === 1 && schedule.isAllowed(r, s) && this.canMeet(a[r]!, s) && this.canMeet(b[r]!, s);
  }

  /** True if p may get another meeting in s: free with room for one more, or in an unlocked one that may go. */
  private canMeet(p: number, s: number): boolean {
    const { schedule } = this;
    const { capacity, locked, layout } = schedule.problem;
    const present = schedule.at[p * layout.slotCount + s]!;
    return present < 0 ? schedule.count[p]! < capacity[p]! : locked[present]! < 0;
  }
}
