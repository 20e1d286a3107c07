import type { Instance } from '../model/instance';
import type { ResourceAssignment } from '../model/resources';

/** A timetable that people already know: the instance, and slot and table of each request (null: not held). */
export interface StandingPlan {
  readonly instance: Instance;
  readonly slots: readonly (number | null)[];
  /** Absent, or null for a held meeting: the lowest table that is free in its slot. */
  readonly tables?: readonly (number | null)[];
  /** Halls, booths and interpreters, where the instance has them. */
  readonly resources?: ResourceAssignment;
  /** Tables of the instance that cannot be used in a slot; nobody sits there. */
  readonly closedTables?: readonly { readonly slot: number; readonly table: number }[];
}

export interface Place {
  readonly slot: number;
  /** Table within the slot, from 0; null at a booth. Halls follow each other as in `Timetable.tables`. */
  readonly table: number | null;
  /** Only in plans with resources: where it is, and who interprets (null for neither). */
  readonly hall?: number;
  readonly booth?: number | null;
  readonly interpreter?: number | null;
}

/** The standing plan contradicts itself: two meetings want one person or one table at the same time. */
export class StandingPlanError extends Error {
  constructor(
    readonly requests: readonly number[],
    readonly slot: number,
    what: string,
  ) {
    super(`Requests ${requests.join(' and ')} ${what} in slot ${slot}.`);
    this.name = 'StandingPlanError';
  }
}
