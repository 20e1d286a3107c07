import type { Problem } from '../model/problem';
import type { Certificate } from '../model/timetable';
import { buildFlowNetwork } from './flow-network';
import { PrimalDualFlow } from './primal-dual';
import { roundHalves } from './round-halves';

/** What the bound hands on to the construction: which requests the best relaxed selection holds. */
export interface Selection {
  readonly certificate: Certificate;
  /** One entry a request: 2 selected, 1 selected by half (people on both sides), 0 not selected. */
  readonly share: Uint8Array;
}

/** Selects requests by maximum-gain flow, forgetting about time, and turns the dual prices into a certificate. */
export function selectAndCertify(problem: Problem): Selection {
  const network = buildFlowNetwork(problem);
  const limit = problem.slotLimit.reduce((sum, n) => sum + n, 0);
  const result = new PrimalDualFlow(network, network.cover * limit).run();
  const share = new Uint8Array(problem.requestCount);
  const unit = network.cover === 1 ? 2 : 1;
  for (let e = 0; e < network.request.length; e += 1) if (result.flow[e] === 1) share[network.request[e]!]! += unit;
  const prices = Array.from(
    { length: problem.personCount },
    (_, p) => (result.leftPrice[p]! + result.rightPrice[p]!) / network.cover,
  );
  const bound = evaluateBound(problem, prices, result.lambda);
  if (network.cover === 2) roundHalves(problem, share, prices);
  return { certificate: { prices, lambda: result.lambda, bound }, share };
}

/** The bound that prices and lambda (all >= 0) prove for every timetable; see `Certificate` for the formula. */
export function evaluateBound(problem: Problem, prices: readonly number[], lambda: number): number {
  let bound = lambda * problem.slotLimit.reduce((sum, n) => sum + n, 0);
  prices.forEach((price, p) => {
    bound += price * problem.capacity[p]!;
  });
  for (let r = 0; r < problem.requestCount; r += 1) {
    if (problem.choices[r] === 0) continue;
    bound += Math.max(0, problem.weight[r]! - lambda - prices[problem.a[r]!]! - prices[problem.b[r]!]!);
  }
  return Math.floor(bound + 1e-6);
}
