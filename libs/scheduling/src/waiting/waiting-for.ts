import { hasResources } from '../repair/has-resources';
import { PlanBoard } from '../repair/plan-board';
import { RepairPlanner } from '../repair/repair-planner';
import type { RepairPlanning } from '../repair/repair-planning';
import { RichBoard } from '../repair/rich/rich-board';
import { RichRepairPlanner } from '../repair/rich/rich-repair-planner';
import type { StandingPlan } from '../repair/standing-plan';
import { plainWaiting } from './plain-waiting';
import { richWaiting } from './rich-waiting';
import {
  waitingOffers,
  type Freed,
  type WaitingGround,
  type WaitingOffer,
  type WaitingOptions,
} from './waiting-offers';

/**
 * The waiting requests that a freed place would suit, best first: see `waitingOffers` for the rule.
 * @param plan with or without resources; a planner answers for its plan as it stands
 */
export function waitingFor(
  plan: StandingPlan | RepairPlanning,
  freed: Freed,
  options?: WaitingOptions,
): WaitingOffer[] {
  return waitingOffers(groundOf(plan), freed, options);
}

function groundOf(plan: StandingPlan | RepairPlanning): WaitingGround {
  if (plan instanceof RepairPlanner) return plainWaiting(plan.board);
  if (plan instanceof RichRepairPlanner) return richWaiting(plan.board);
  if (!('instance' in plan)) throw new TypeError('Only the planners that repairPlanner makes can be asked.');
  return hasResources(plan.instance) ? richWaiting(new RichBoard(plan)) : plainWaiting(new PlanBoard(plan));
}
