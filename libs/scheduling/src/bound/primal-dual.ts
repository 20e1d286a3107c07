import type { FlowNetwork } from './flow-network';

/** A maximum-gain flow of limited size with the dual prices that prove it best. */
export interface FlowResult {
  /** One entry an arc: 1 where the arc carries its unit. */
  readonly flow: Uint8Array;
  /** Price of a further unit of capacity of each left and right node. */
  readonly leftPrice: Int32Array;
  readonly rightPrice: Int32Array;
  /** Price of a further unit of total flow. */
  readonly lambda: number;
}

const UNREACHED = 0x3fffffff;

/**
 * Primal-dual minimum-cost flow (Ford and Fulkerson) on integer gains: each phase raises the potentials by shortest
 * path lengths (Dial's buckets), then pushes a maximum flow over the arcs without slack (Dinic). The value of a further
 * unit falls by at least one a phase, so there are at most `largest gain` phases. Stops at `limit` units or when a
 * further unit gains nothing.
 */
export class PrimalDualFlow {
  private readonly flow: Uint8Array;
  private readonly leftPotential: Int32Array;
  private readonly rightPotential: Int32Array;
  private readonly leftSpare: Int32Array;
  private readonly rightSpare: Int32Array;
  private readonly leftLabel: Int32Array;
  private readonly rightLabel: Int32Array;
  private readonly leftNext: Int32Array;
  private readonly rightNext: Int32Array;
  private readonly queue: Int32Array;
  /** Minus the gain of the next unit: the potential of the sink. */
  private sinkPotential: number;
  private pushed = 0;

  constructor(
    private readonly network: FlowNetwork,
    private readonly limit: number,
  ) {
    const { size, gain } = network;
    this.flow = new Uint8Array(gain.length);
    this.sinkPotential = -gain.reduce((most, value) => Math.max(most, value), 0);
    this.leftPotential = new Int32Array(size);
    this.rightPotential = new Int32Array(size).fill(this.sinkPotential);
    this.leftSpare = network.leftCapacity.slice();
    this.rightSpare = network.rightCapacity.slice();
    this.leftLabel = new Int32Array(size);
    this.rightLabel = new Int32Array(size);
    this.leftNext = new Int32Array(size);
    this.rightNext = new Int32Array(size);
    this.queue = new Int32Array(2 * size);
  }

  run(): FlowResult {
    this.pushOverSlackless();
    while (this.pushed < this.limit && this.sinkPotential < 0) {
      this.raisePotentials();
      if (this.sinkPotential < 0) this.pushOverSlackless();
    }
    return {
      flow: this.flow,
      leftPrice: this.leftPotential,
      rightPrice: this.rightPotential.map((potential) => Math.max(0, this.sinkPotential - potential)),
      lambda: 0 - this.sinkPotential,
    };
  }

  private raisePotentials(): void {
    const { size } = this.network;
    const step = Math.min(this.shortestPathLengths(), -this.sinkPotential);
    for (let p = 0; p < size; p += 1) {
      this.leftPotential[p]! += Math.min(this.leftLabel[p]!, step);
      this.rightPotential[p]! += Math.min(this.rightLabel[p]!, step);
    }
    this.sinkPotential += step;
  }

  /** Fills the labels with reduced distances from the source, as far as they matter, and returns that of the sink. */
  private shortestPathLengths(): number {
    const { size, firstOut, out, firstInto, into, head, tail, gain } = this.network;
    const { flow, leftLabel, rightLabel, leftPotential, rightPotential } = this;
    leftLabel.fill(UNREACHED);
    rightLabel.fill(UNREACHED);
    let nearest = -this.sinkPotential;
    const buckets: number[][] = Array.from({ length: nearest + 1 }, () => []);
    for (let p = 0; p < size; p += 1) {
      if (this.leftSpare[p]! > 0) {
        leftLabel[p] = 0;
        buckets[0]!.push(p);
      }
    }
    for (let distance = 0; distance < nearest; distance += 1) {
      const bucket = buckets[distance]!;
      while (bucket.length > 0) {
        const node = bucket.pop()!;
        if (node < size) {
          if (leftLabel[node] !== distance) continue;
          for (let i = firstOut[node]!; i < firstOut[node + 1]!; i += 1) {
            const e = out[i]!;
            if (flow[e] === 1) continue;
            const q = head[e]!;
            const reached = distance + leftPotential[node]! - gain[e]! - rightPotential[q]!;
            if (reached >= rightLabel[q]! || reached >= nearest) continue;
            rightLabel[q] = reached;
            buckets[reached]!.push(size + q);
          }
        } else {
          const q = node - size;
          if (rightLabel[q] !== distance) continue;
          if (this.rightSpare[q]! > 0) {
            nearest = Math.min(nearest, distance + rightPotential[q]! - this.sinkPotential);
          }
          for (let i = firstInto[q]!; i < firstInto[q + 1]!; i += 1) {
            const e = into[i]!;
            if (flow[e] === 0) continue;
            const p = tail[e]!;
            const reached = distance + rightPotential[q]! + gain[e]! - leftPotential[p]!;
            if (reached >= leftLabel[p]! || reached >= nearest) continue;
            leftLabel[p] = reached;
            buckets[reached]!.push(p);
          }
        }
      }
    }
    return nearest;
  }

  private pushOverSlackless(): void {
    while (this.pushed < this.limit && this.layerNodes()) {
      this.leftNext.set(this.network.firstOut.subarray(0, this.network.size));
      this.rightNext.set(this.network.firstInto.subarray(0, this.network.size));
      for (let p = 0; p < this.network.size; p += 1) {
        while (this.leftSpare[p]! > 0 && this.pushed < this.limit && this.augmentFrom(p)) this.leftSpare[p]! -= 1;
      }
    }
  }

  /** Breadth-first layers over arcs without slack; true if the sink can be reached. */
  private layerNodes(): boolean {
    const { size, firstOut, out, firstInto, into, head, tail, gain } = this.network;
    const { flow, leftLabel, rightLabel, leftPotential, rightPotential, queue } = this;
    leftLabel.fill(UNREACHED);
    rightLabel.fill(UNREACHED);
    let end = 0;
    for (let p = 0; p < size; p += 1) {
      if (this.leftSpare[p]! > 0) {
        leftLabel[p] = 0;
        queue[end++] = p;
      }
    }
    let sinkLayer = UNREACHED;
    for (let i = 0; i < end; i += 1) {
      const node = queue[i]!;
      if (node < size) {
        if (leftLabel[node]! + 1 >= sinkLayer) break;
        for (let j = firstOut[node]!; j < firstOut[node + 1]!; j += 1) {
          const e = out[j]!;
          const q = head[e]!;
          if (flow[e] === 1 || rightLabel[q] !== UNREACHED) continue;
          if (leftPotential[node]! - gain[e]! !== rightPotential[q]!) continue;
          rightLabel[q] = leftLabel[node]! + 1;
          queue[end++] = size + q;
          if (this.reachesSink(q)) sinkLayer = Math.min(sinkLayer, rightLabel[q]! + 1);
        }
      } else {
        const q = node - size;
        for (let j = firstInto[q]!; j < firstInto[q + 1]!; j += 1) {
          const e = into[j]!;
          const p = tail[e]!;
          if (flow[e] === 0 || leftLabel[p] !== UNREACHED) continue;
          if (rightPotential[q]! + gain[e]! !== leftPotential[p]!) continue;
          leftLabel[p] = rightLabel[q]! + 1;
          queue[end++] = p;
        }
      }
    }
    return sinkLayer !== UNREACHED;
  }

  private reachesSink(q: number): boolean {
    return this.rightSpare[q]! > 0 && this.rightPotential[q] === this.sinkPotential;
  }

  /** Pushes one unit from left node p to the sink along the layers, depth first without recursion. */
  private augmentFrom(p: number): boolean {
    const { size } = this.network;
    const path: number[] = [];
    let node = p;
    for (;;) {
      if (node >= size && this.reachesSink(node - size)) {
        this.rightSpare[node - size]! -= 1;
        for (const e of path) this.flow[e]! ^= 1;
        this.pushed += 1;
        return true;
      }
      const e = node < size ? this.nextOut(node) : this.nextInto(node - size);
      if (e >= 0) {
        path.push(e);
        node = node < size ? size + this.network.head[e]! : this.network.tail[e]!;
        continue;
      }
      const back = path.pop();
      if (back === undefined) return false;
      // The arc led nowhere: step back over it and never try it again in these layers.
      if (node < size) {
        node = size + this.network.head[back]!;
        this.rightNext[node - size]! += 1;
      } else {
        node = this.network.tail[back]!;
        this.leftNext[node]! += 1;
      }
    }
  }

  private nextOut(p: number): number {
    const { firstOut, out, head, gain } = this.network;
    const end = firstOut[p + 1]!;
    for (let i = this.leftNext[p]!; i < end; i += 1) {
      const e = out[i]!;
      const q = head[e]!;
      if (this.flow[e] === 1 || this.rightLabel[q] !== this.leftLabel[p]! + 1) continue;
      if (this.leftPotential[p]! - gain[e]! !== this.rightPotential[q]!) continue;
      this.leftNext[p] = i;
      return e;
    }
    this.leftNext[p] = end;
    return -1;
  }

  private nextInto(q: number): number {
    const { firstInto, into, tail, gain } = this.network;
    const end = firstInto[q + 1]!;
    for (let i = this.rightNext[q]!; i < end; i += 1) {
      const e = into[i]!;
      const p = tail[e]!;
      if (this.flow[e] === 0 || this.leftLabel[p] !== this.rightLabel[q]! + 1) continue;
      if (this.rightPotential[q]! + gain[e]! !== this.leftPotential[p]!) continue;
      this.rightNext[q] = i;
      return e;
    }
    this.rightNext[q] = end;
    return -1;
  }
}
