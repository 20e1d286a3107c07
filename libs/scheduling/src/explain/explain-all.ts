import { hasResources } from '../repair/has-resources';
import { PlanBoard } from '../repair/plan-board';
import type { StandingPlan } from '../repair/standing-plan';
import { ChangeFinder, type ChangeLimits } from './change-finder';
import { applyRichAlternative } from './rich/apply-rich-alternative';
import { richExplainer } from './rich/rich-explainer';
import type { Alternative } from './smallest-step';
import type { Explainer } from './explainer';
import { withSlot } from './with-slot';
import { whyNot } from './why-not';
import type { WhyNotCode } from './why-not-code';

export interface ExplainOptions {
  /** Requests to explain; absent means every one that is not held. */
  readonly requests?: readonly number[];
  /** Alternatives at most for each request; 3 if absent. */
  readonly alternatives?: number;
  /** Slots before this one have begun. 0 if absent. */
  readonly frozenBefore?: number;
  /** Requests that neither move nor lose their place. */
  readonly pinned?: Iterable<number>;
}

/** Why a request has no place, and the smallest changes that would give it one. */
export interface WhyNot {
  readonly request: number;
  readonly code: WhyNotCode;
  /** Slots in which the two could meet if nobody else were there. */
  readonly commonSlots: number;
  /**
   * Best first: all with the fewest steps there are, the least invasive first (moving a meeting without loss, a table,
   * somebody's time, a personal maximum, giving up another meeting of at most the same weight). Where each of them asks for
   * more than another time, the last is a chain of two moves that does not, if there is one. Empty where no set of such
   * steps helps.
   */
  readonly alternatives: readonly Alternative[];
}

/**
 * Explains every request of a plan that has no place, or those asked for; computed from the plan alone, so it may be one
 * changed by hand. An alternative that breaks the fairness bound of the instance is marked `unfair`.
 */
export function explainAll(plan: StandingPlan, options: ExplainOptions = {}): WhyNot[] {
  const { alternatives: count = 3, frozenBefore = 0 } = options;
  const limits = { frozenBefore, pinned: new Set(options.pinned) };
  const explain = hasResources(plan.instance) ? richExplainer(plan, limits) : plainExplainer(plan, limits);
  const requests = options.requests ?? plan.instance.requests.map((_, r) => r);
  return requests
    .filter((r) => (plan.slots[r] ?? null) === null)
    .map((request) => {
      const { code, commonSlots, alternatives } = explain(request, count);
      const [first] = alternatives;
      const breaksBound = code === 'PLACE_FREE' && first?.steps.length === 0 && first.unfair === true;
      return { request, code: breaksBound ? 'OUTWEIGHED' : code, commonSlots, alternatives };
    });
}

function plainExplainer(plan: StandingPlan, limits: ChangeLimits): Explainer {
  const { frozenBefore } = limits;
  const board = new PlanBoard(plan);
  const finder = new ChangeFinder(board, limits);
  return (r, count) => ({
    ...whyNot(board, r, frozenBefore),
    alternatives: finder.alternatives(r, count),
  });
}

/** The plan and its instance once an alternative is carried out and the request is held; tables are seated anew. */
export function applyAlternative(plan: StandingPlan, request: number, alternative: Alternative): StandingPlan {
  if (alternative.place) return applyRichAlternative(plan, request, alternative);
  const { slot, steps } = alternative;
  const { instance } = plan;
  const slots = [...plan.slots];
  const tables = [...instance.tables];
  const people = [...instance.people];
  const requests = [...instance.requests];
  for (const step of steps) {
    if (step.kind === 'move-meeting') slots[step.request] = step.toSlot;
    if (step.kind === 'give-up-meeting') slots[step.request] = null;
    if (step.kind === 'add-table') tables[step.slot]! += 1;
    if (step.kind === 'raise-maximum') people[step.person] = { ...people[step.person]!, maximum: step.to };
    if (step.kind === 'free-person') people[step.person] = withSlot(people[step.person]!, step.slot);
    if (step.kind === 'allow-slot') {
      const { allowedSlots = [] } = requests[request]!;
      requests[request] = { ...requests[request]!, allowedSlots: [...allowedSlots, step.slot] };
    }
  }
  slots[request] = slot;
  return { instance: { ...instance, tables, people, requests }, slots };
}
