/** One buyer's candidates: a row of strengths each, and which of them were wanted. */
export interface CandidateList {
  /** Row after row, `width` numbers each. */
  strengths: Float64Array;
  wanted: Uint8Array;
  /** Natural logarithm of how many suppliers a candidate stands for: 0 for itself alone. */
  standsFor: Float64Array;
}

export interface WeightModelOptions {
  /** The weights that are pulled towards; their scale is free, since it changes no ranking. */
  towards: Float64Array;
  /** How strongly, in units of one list's likelihood. */
  pull: number;
}

const MAX_STEPS = 400;
/** Gains below this, so often one after the other, end the search. */
const LEAST_GAIN = 1e-8;
const CALM_STEPS = 8;
/** Where the search begins on the scale of the likelihood; the end does not depend on it. */
const FIRST_SCALE = 15;

/**
 * Weights, none negative, under which the wanted candidates are likeliest: listwise softmax (ListNet's top one, Cao et al.
 * 2007), the mean over lists of the mean over wanted candidates of -ln p, plus a quadratic pull. What lies along `towards`
 * costs nothing, so that only the proportions are pulled. The objective is convex; it is minimised by projected gradients
 * with momentum (FISTA, Beck and Teboulle 2009) and backtracking, from `towards` on.
 *
 * @returns the weights on the scale of the likelihood; all 0 where nothing tells the wanted from the rest
 */
export function fitListwise(lists: readonly CandidateList[], { towards, pull }: WeightModelOptions): Float64Array {
  const objective = new Objective(lists, towards, pull / Math.max(1, lists.length));
  let weights: Float64Array = towards.map((weight) => weight * FIRST_SCALE);
  let ahead = weights;
  let momentum = 1;
  let calm = 0;
  let step = 1;
  let cost = objective.at(weights);
  for (let at = 0; at < MAX_STEPS; at++) {
    const gradient = new Float64Array(weights.length);
    const costAhead = objective.at(ahead, gradient);
    let next = stepped(ahead, gradient, step);
    while (objective.at(next) > costAhead + bound(next, ahead, gradient, step) + 1e-12 && step > 1e-12) {
      step /= 2;
      next = stepped(ahead, gradient, step);
    }
    const nextCost = objective.at(next);
    if (nextCost > cost) {
      // Momentum ran too far: begin again from the best so far.
      if (momentum === 1) break;
      momentum = 1;
      ahead = weights;
      continue;
    }
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const share = (momentum - 1) / following;
    ahead = next.map((value, part) => value + share * (value - (weights[part] ?? 0)));
    const gained = cost - nextCost;
    [weights, cost, momentum] = [next, nextCost, following];
    step *= 1.5;
    calm = gained < LEAST_GAIN ? calm + 1 : 0;
    if (calm === CALM_STEPS) break;
  }
  return weights;
}

/** Mean over lists of -ln p of the wanted candidates under some weights, scale included. */
export const surpriseOf = (lists: readonly CandidateList[], weights: Float64Array): number =>
  new Objective(lists, weights, 0).at(weights);

/** The weights on the scale that makes the wanted candidates likeliest, their proportions kept. */
export function scaledToFit(lists: readonly CandidateList[], weights: Float64Array): Float64Array {
  const asOne = lists.map((list) => ({
    ...list,
    strengths: Float64Array.from(list.wanted, (_, row) =>
      dot(weights, list.strengths.subarray(row * weights.length, (row + 1) * weights.length)),
    ),
  }));
  const [scale = 0] = fitListwise(asOne, { towards: Float64Array.of(1), pull: 0 });
  return weights.map((weight) => weight * scale);
}

const stepped = (from: Float64Array, gradient: Float64Array, step: number): Float64Array =>
  from.map((value, part) => Math.max(0, value - step * (gradient[part] ?? 0)));

/** What a quadratic of curvature 1 / step allows the cost to grow by between two points. */
function bound(next: Float64Array, from: Float64Array, gradient: Float64Array, step: number): number {
  let sum = 0;
  for (let part = 0; part < next.length; part++) {
    const moved = (next[part] ?? 0) - (from[part] ?? 0);
    sum += moved * (gradient[part] ?? 0) + (moved * moved) / (2 * step);
  }
  return sum;
}

class Objective {
  private readonly lengthOfTowards: number;

  constructor(
    private readonly lists: readonly CandidateList[],
    private readonly towards: Float64Array,
    private readonly pull: number,
  ) {
    this.lengthOfTowards = dot(towards, towards);
  }

  /** The cost of some weights; adds its gradient to `gradient` where one is given. */
  at(weights: Float64Array, gradient?: Float64Array): number {
    let cost = 0;
    for (const list of this.lists) cost += this.ofList(list, weights, gradient);
    cost /= Math.max(1, this.lists.length);
    if (gradient)
      for (let part = 0; part < gradient.length; part++)
        gradient[part] = (gradient[part] ?? 0) / Math.max(1, this.lists.length);
    const along = this.lengthOfTowards === 0 ? 0 : dot(weights, this.towards) / this.lengthOfTowards;
    for (let part = 0; part < weights.length; part++) {
      const off = (weights[part] ?? 0) - along * (this.towards[part] ?? 0);
      cost += (this.pull / 2) * off * off;
      if (gradient) gradient[part] = (gradient[part] ?? 0) + this.pull * off;
    }
    return cost;
  }

  private ofList(
    { strengths, wanted, standsFor }: CandidateList,
    weights: Float64Array,
    gradient?: Float64Array,
  ): number {
    const width = weights.length;
    const rows = wanted.length;
    const scores = new Float64Array(rows);
    let most = Number.NEGATIVE_INFINITY;
    let hits = 0;
    let hitScores = 0;
    for (let row = 0, at = 0; row < rows; row++) {
      let score = 0;
      for (let part = 0; part < width; part++, at++) score += (weights[part] ?? 0) * (strengths[at] ?? 0);
      if (wanted[row] === 1) {
        hits++;
        hitScores += score;
      }
      const counted = score + (standsFor[row] ?? 0);
      scores[row] = counted;
      if (counted > most) most = counted;
    }
    if (hits === 0) return 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
      const likely = Math.exp((scores[row] ?? 0) - most);
      scores[row] = likely;
      total += likely;
    }
    if (gradient) {
      for (let row = 0, at = 0; row < rows; row++) {
        const excess = (scores[row] ?? 0) / total - (wanted[row] === 1 ? 1 / hits : 0);
        for (let part = 0; part < width; part++, at++)
          gradient[part] = (gradient[part] ?? 0) + excess * (strengths[at] ?? 0);
      }
    }
    return most + Math.log(total) - hitScores / hits;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
