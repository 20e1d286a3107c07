import type { Meeting } from '@handsel/contracts';
import type { MeetingStatus } from './meeting-life-cycle';
import type { PlaceInTime } from './next-free-place';

/** A place in the list of meetings: when one starts, and its id. */
export type MeetingPlace = [startsAt: string, id: string];

export interface MeetingFilter {
  organizationId: string | undefined;
  status: MeetingStatus | undefined;
}

export interface MeetingRepository {
  /** Lets changes of one convention's timetable pass one after the other; held until the transaction ends. */
  lockTimetable(conventionId: string): Promise<void>;
  find(conventionId: string, meetingId: string): Promise<Meeting | null>;
  /** In no order. */
  findMany(conventionId: string, ids: readonly string[]): Promise<Meeting[]>;
  /** By time. */
  list(conventionId: string, filter: MeetingFilter, after: MeetingPlace | null, limit: number): Promise<Meeting[]>;
  slotExists(conventionId: string, slotId: string): Promise<boolean>;
  tableExists(conventionId: string, tableId: string): Promise<boolean>;
  /** Tables that nobody but this meeting has in the slot, in their order. */
  freeTables(conventionId: string, slotId: string, exceptMeetingId: string): Promise<string[]>;
  /** Every slot of the convention in the order of time, as it stands for a meeting's people. */
  placesFor(conventionId: string, meetingId: string): Promise<PlaceInTime[]>;
  /**
   * Gives a meeting and its bookings another slot and table; false when its version is another one by now.
   * The constraint `bookings_never_overlap` refuses a place that is taken.
   */
  move(
    conventionId: string,
    meetingId: string,
    version: number,
    place: { slotId: string; tableId: string },
  ): Promise<boolean>;
  /** Cancels meetings still in one of the `from` states and gives their places back; returns which. */
  cancel(
    conventionId: string,
    ids: readonly string[],
    from: readonly MeetingStatus[],
    reason: string | null,
  ): Promise<string[]>;
  /** The meetings that a schedule run made and that are in one of these states. */
  idsOfRun(conventionId: string, runId: string, status: readonly MeetingStatus[]): Promise<string[]>;
  /** Sets the outcome of meetings still in one of the `from` states; returns which. */
  recordOutcome(
    conventionId: string,
    ids: readonly string[],
    from: readonly MeetingStatus[],
    outcome: MeetingStatus,
  ): Promise<string[]>;
  /** Locks meetings until the transaction ends and tells how they stand then. */
  lock(conventionId: string, ids: readonly string[]): Promise<{ id: string; status: MeetingStatus; version: number }[]>;
  /** Makes meetings with their bookings. Constraints refuse a place or a pairing that is taken. */
  schedule(
    conventionId: string,
    runId: string,
    meetings: readonly { id: string; pairingId: string; slotIndex: number; tableIndex: number }[],
    at: Date,
  ): Promise<void>;
  /** Pairs of bookings of one resource that overlap, found by comparing them and not by trusting the constraint. */
  countDoubleBookings(conventionId: string): Promise<number>;
  countActiveBookings(conventionId: string): Promise<number>;
}
