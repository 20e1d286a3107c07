import type { Problem } from '../model/problem';

/**
 * The selection problem as a bipartite network: source -> left copies -> right copies -> sink, one unit an arc, and the
 * weight of the request as the arc's gain. Where the requests split people into two sides, left is one side and right
 * the other; otherwise each person stands on both (bipartite double cover) and everything counts twice.
 */
export interface FlowNetwork {
  /** 1 where the people split into two sides, 2 for the double cover. */
  readonly cover: 1 | 2;
  /** Number of nodes a side; node p of a side stands for person p. */
  readonly size: number;
  readonly leftCapacity: Int32Array;
  readonly rightCapacity: Int32Array;
  /** Arc e runs from tail[e] (left) to head[e] (right), stands for request[e] and gains gain[e]. */
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly request: Int32Array;
  readonly gain: Int32Array;
  /** Arcs leaving left node p: out[firstOut[p]] .. ; entering right node q: into[firstInto[q]] .. */
  readonly firstOut: Int32Array;
  readonly out: Int32Array;
  readonly firstInto: Int32Array;
  readonly into: Int32Array;
}

/** Builds the network over all requests that have a common slot at all. */
export function buildFlowNetwork(problem: Problem): FlowNetwork {
  const side = twoSides(problem);
  const usable: number[] = [];
  for (let r = 0; r < problem.requestCount; r += 1) if (problem.choices[r]! > 0) usable.push(r);
  const cover = side ? 1 : 2;
  const arcs = usable.length * cover;
  const tail = new Int32Array(arcs);
  const head = new Int32Array(arcs);
  const request = new Int32Array(arcs);
  const gain = new Int32Array(arcs);
  let e = 0;
  const add = (r: number, from: number, to: number): void => {
    tail[e] = from;
    head[e] = to;
    request[e] = r;
    gain[e] = problem.weight[r]!;
    e += 1;
  };
  for (const r of usable) {
    const [a, b] = [problem.a[r]!, problem.b[r]!];
    if (side && side[a] === 1) add(r, b, a);
    else add(r, a, b);
    if (!side) add(r, b, a);
  }
  const { capacity, personCount: size } = problem;
  return connect({ cover, size, leftCapacity: capacity, rightCapacity: capacity, tail, head, request, gain });
}

/** A network with its arcs found by either end. */
export function connect(arcs: Omit<FlowNetwork, 'firstOut' | 'out' | 'firstInto' | 'into'>): FlowNetwork {
  const [firstOut, out] = groupArcs(arcs.tail, arcs.size);
  const [firstInto, into] = groupArcs(arcs.head, arcs.size);
  return { ...arcs, firstOut, out, firstInto, into };
}

/** 0 or 1 for each person so that every request joins a 0 and a 1, or null if the requests allow no such split. */
function twoSides(problem: Problem): Int8Array | null {
  const { a, b, firstRequest, requestsOf, personCount } = problem;
  const side = new Int8Array(personCount).fill(-1);
  const stack: number[] = [];
  for (let start = 0; start < personCount; start += 1) {
    if (side[start] !== -1) continue;
    side[start] = 0;
    stack.push(start);
    while (stack.length > 0) {
      const p = stack.pop()!;
      for (let i = firstRequest[p]!; i < firstRequest[p + 1]!; i += 1) {
        const r = requestsOf[i]!;
        const q = a[r] === p ? b[r]! : a[r]!;
        if (side[q] === side[p]) return null;
        if (side[q] === -1) {
          side[q] = (1 - side[p]!) as 0 | 1;
          stack.push(q);
        }
      }
    }
  }
  return side;
}

/** The arcs by one of their ends: those of node k are members[first[k]] .. members[first[k + 1] - 1]. */
function groupArcs(keys: Int32Array, size: number): [Int32Array, Int32Array] {
  const first = new Int32Array(size + 1);
  for (const key of keys) first[key + 1]! += 1;
  for (let k = 0; k < size; k += 1) first[k + 1]! += first[k]!;
  const next = first.slice();
  const members = new Int32Array(keys.length);
  for (let e = 0; e < keys.length; e += 1) members[next[keys[e]!]!++] = e;
  return [first, members];
}
