import type { Disturbance, RepairOptions } from './disturbance';
import type { RepairPreview } from './repair-preview';
import type { StandingPlan } from './standing-plan';

/** Repairs one standing plan, whatever it has: see `repairPlanner`. */
export interface RepairPlanning {
  /** What mending would change; nothing is changed. @throws RangeError for a disturbance of what there is not */
  preview(disturbances: readonly Disturbance[], options?: RepairOptions): RepairPreview;
  /** As `preview`; `look` may ask `waitingFor` of the planner, which then stands mended. Nothing stays changed. */
  during<T>(disturbances: readonly Disturbance[], options: RepairOptions, look: (preview: RepairPreview) => T): T;
  /** Mends, and goes on from the mended plan and what is true since the disturbance. */
  commit(disturbances: readonly Disturbance[], options?: RepairOptions): RepairPreview;
  /** Slots, tables and, with resources, the rest as they stand; pairings added since come last. */
  plan(): Omit<StandingPlan, 'instance'>;
}
