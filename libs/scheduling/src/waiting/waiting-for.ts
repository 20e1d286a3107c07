import { PlanBoard } from '../repair/plan-board';
import { RepairPlanner } from '../repair/repair-planner';
import type { StandingPlan } from '../repair/standing-plan';
import { waitingOffers, type Freed, type WaitingOffer, type WaitingOptions } from './waiting-offers';

/** The waiting requests that a freed place would suit, best first: see `waitingOffers` for the rule. */
export function waitingFor(plan: StandingPlan | RepairPlanner, freed: Freed, options?: WaitingOptions): WaitingOffer[] {
  return waitingOffers(plan instanceof RepairPlanner ? plan.board : new PlanBoard(plan), freed, options);
}
