import type { Problem } from '../model/problem';

const HALF = 1;
const WHOLE = 2;

/**
 * Rounds the halves of a half-integral selection in place (2 held, 1 half, 0 not): the halves fall into closed and open
 * trails, along which they are taken in turn, so that nobody takes more than before, rounded up. Open trails and closed
 * ones of even length lose nothing; a closed trail of odd length loses the least price of its people (Balinski 1965:
 * what is fractional in a matching relaxation hangs together in odd cycles).
 */
export function roundHalves(problem: Problem, share: Uint8Array, prices: readonly number[]): void {
  const trails = new HalfTrails(problem, share);
  // Trails that begin where the number of halves is odd are open; what is left after them is closed.
  for (const odd of [true, false]) {
    for (let p = 0; p < problem.personCount; p += 1) {
      while (trails.degree(p) > 0 && (!odd || trails.degree(p) % 2 === 1)) {
        const trail = trails.takeFrom(p);
        takeInTurn(problem, share, odd ? trail : turned(trail, prices));
      }
    }
  }
}

/** The requests of a walk and the people passed: `people[i]` and `people[i + 1]` are joined by `requests[i]`. */
interface Trail {
  readonly people: number[];
  readonly requests: number[];
}

/** An odd closed trail so that it begins, and loses a meeting, at the person of least price. */
function turned({ people, requests }: Trail, prices: readonly number[]): Trail {
  let start = 0;
  for (let i = 1; i < requests.length; i += 1) if (prices[people[i]!]! < prices[people[start]!]!) start = i;
  const open = people.slice(0, -1);
  const turnedPeople = [...open.slice(start), ...open.slice(0, start), open[start]!];
  return { people: turnedPeople, requests: [...requests.slice(start), ...requests.slice(0, start)] };
}

/** Takes every other request of the trail: the heavier half of an even one or an open one, the smaller of a closed odd. */
function takeInTurn({ weight }: Problem, share: Uint8Array, { people, requests }: Trail): void {
  const sums = [0, 0];
  requests.forEach((r, i) => {
    sums[i % 2]! += weight[r]!;
  });
  const isClosed = people[0] === people.at(-1);
  const taken = isClosed && requests.length % 2 === 1 ? 1 : sums[1]! > sums[0]! ? 1 : 0;
  requests.forEach((r, i) => {
    share[r] = i % 2 === taken ? WHOLE : 0;
  });
}

/** The graph of the halves, out of which trails are taken (Hierholzer). */
class HalfTrails {
  private readonly next: Int32Array;
  private readonly isTaken: Uint8Array;
  private readonly left: Int32Array;

  constructor(
    private readonly problem: Problem,
    private readonly share: Uint8Array,
  ) {
    this.next = problem.firstRequest.slice();
    this.isTaken = new Uint8Array(problem.requestCount);
    this.left = new Int32Array(problem.personCount);
    for (let r = 0; r < problem.requestCount; r += 1) {
      if (share[r] !== HALF) continue;
      this.left[problem.a[r]!]! += 1;
      this.left[problem.b[r]!]! += 1;
    }
  }

  /** Halves of person p that are in no trail yet. */
  degree(p: number): number {
    return this.left[p]!;
  }

  /** A trail from p as long as it gets, closed trails that touch it included. */
  takeFrom(p: number): Trail {
    const stack = [p];
    const used: number[] = [];
    const people: number[] = [];
    const requests: number[] = [];
    while (stack.length > 0) {
      const at = stack.at(-1)!;
      const r = this.step(at);
      if (r >= 0) {
        used.push(r);
        stack.push(this.problem.a[r] === at ? this.problem.b[r]! : this.problem.a[r]!);
        continue;
      }
      people.push(stack.pop()!);
      if (used.length > 0) requests.push(used.pop()!);
    }
    return { people, requests };
  }

  private step(p: number): number {
    const { requestsOf, firstRequest, a, b } = this.problem;
    while (this.next[p]! < firstRequest[p + 1]!) {
      const r = requestsOf[this.next[p]!++]!;
      if (this.share[r] !== HALF || this.isTaken[r] === 1) continue;
      this.isTaken[r] = 1;
      this.left[a[r]!]! -= 1;
      this.left[b[r]!]! -= 1;
      return r;
    }
    return -1;
  }
}
