import { hasResources } from './has-resources';
import { RepairPlanner } from './repair-planner';
import type { RepairPlanning } from './repair-planning';
import { RichRepairPlanner } from './rich/rich-repair-planner';
import type { StandingPlan } from './standing-plan';

/**
 * The planner for a standing plan, with or without halls, booths, interpreters, long meetings, buffers and rest. To be built
 * once and kept for as long as the plan stands.
 * @throws StandingPlanError if two meetings of the plan want one person, interpreter or table
 */
export function repairPlanner(plan: StandingPlan): RepairPlanning {
  return hasResources(plan.instance) ? new RichRepairPlanner(plan) : new RepairPlanner(plan);
}
