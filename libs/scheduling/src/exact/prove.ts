import type { Instance } from '../model/instance';
import { compileProblem } from '../model/problem';
import { InvalidInstanceError } from '../validation/instance-problem';
import { validateInstance } from '../validation/validate-instance';
import { ExactSearch } from './exact-search';
import type { Proof, ProofOptions } from './proof';
import { whyNotProvable } from './provable';
import { whyNotAll } from './why-not-all';

/**
 * Decides by clause learning whether every request can be held, and with how few breaks at least. Turns are taken
 * between raising the lower bound and looking for something better than the best timetable known; both learn for each
 * other. Each timetable found is judged by the rules from scratch. Deterministic where `shouldStop` and `takeKnown` are.
 * @throws InvalidInstanceError with every problem found
 */
export function prove(instance: Instance, options: ProofOptions = {}): Proof {
  return quickProof(instance) ?? new ExactSearch(instance, compileProblem(instance), options).run();
}

/**
 * What is known at a glance: that an event is not for proving, or a plain reason why not all can be held.
 * @throws InvalidInstanceError with every problem found
 */
export function quickProof(instance: Instance): Proof | undefined {
  const problems = validateInstance(instance);
  if (problems.length > 0) throw new InvalidInstanceError(problems);
  const problem = compileProblem(instance);
  const nothing = { verdict: null, slots: null, breaks: null, breaksLowerBound: 0, conflicts: 0 };
  const unfit = whyNotProvable(instance, problem);
  if (unfit !== undefined) return { ...nothing, reason: unfit };
  const reason = whyNotAll(problem);
  return reason === undefined ? undefined : { ...nothing, verdict: 'cannot-hold-all', reason };
}
