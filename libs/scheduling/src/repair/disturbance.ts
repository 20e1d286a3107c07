import type { MeetingRequest } from '../model/instance';

/**
 * What went wrong, or is wanted, while the plan stands. Slots are half-open: a late arrival is `away` with `untilSlot`,
 * a no-show is `away` with `fromSlot`.
 */
export type Disturbance =
  | { readonly kind: 'away'; readonly person: number; readonly fromSlot?: number; readonly untilSlot?: number }
  /** Half-open too. Nothing to a plan without interpreters. */
  | {
      readonly kind: 'interpreter-away';
      readonly interpreter: number;
      readonly fromSlot?: number;
      readonly untilSlot?: number;
    }
  /** Absent slots: in all of them. With halls, tables are numbered through as in `Timetable.tables`. */
  | { readonly kind: 'closed-table'; readonly table: number; readonly slots?: readonly number[] }
  /** One place of a booth fewer. Absent slots: in all of them. Hit are those who `sit` there; absent: the lightest. */
  | {
      readonly kind: 'closed-booth';
      readonly booth: number;
      readonly slots?: readonly number[];
      readonly sit?: readonly number[];
    }
  | { readonly kind: 'cancelled-slot'; readonly slot: number }
  | { readonly kind: 'cancelled-meeting'; readonly request: number }
  /** A request of the instance that is not held and should be. */
  | { readonly kind: 'wanted-pairing'; readonly request: number }
  /** A pair that the instance does not know; it gets the next free index of a request. */
  | { readonly kind: 'added-pairing'; readonly pairing: MeetingRequest };

export interface RepairOptions {
  /** Slots before this one have begun: nothing in them moves, nothing moves into them. 0 if absent. */
  readonly frozenBefore?: number;
  /** Requests that stay where they are. One that cannot stay loses its place. */
  readonly pinned?: Iterable<number>;
  /** Meetings that were not hit and may make way, in all; absent means two for each hit meeting. */
  readonly mostOthersMoved?: number;
  /** Placings that are tried at most: bounds the time of a repair, the same on every machine. */
  readonly effort?: number;
}
