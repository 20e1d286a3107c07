import type { Meeting } from '@handsel/contracts';
import type { MeetingStatus } from './meeting-life-cycle';
import type { PlaceInTime, Spot } from './next-free-place';

/** A place in the list of meetings: when one starts, and its id. */
export type MeetingPlace = [startsAt: string, id: string];

export interface MeetingFilter {
  organizationId: string | undefined;
  status: MeetingStatus | undefined;
}

/** Where a meeting is or shall be, by the indices of the convention's slot and table. */
export interface MeetingSeat {
  slotIndex: number;
  tableIndex: number;
  /** In slots; 1 where nothing is said. */
  slotCount?: number | undefined;
  interpreterId?: string | null | undefined;
}

export interface SeatedMeeting extends Required<MeetingSeat> {
  id: string;
  pairingId: string;
  status: MeetingStatus;
}

/** A place by ids, with what comes with it. */
export interface BookedPlace {
  slotId: string;
  tableId: string;
  slotCount: number;
  interpreterId: string | null;
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
  timeZoneOf(conventionId: string): Promise<string>;
  /** What the pairing's meeting can have in this slot; null where it would not end within its session. */
  spotOf(conventionId: string, pairingId: string, slotId: string): Promise<Spot | null>;
  /** Every slot in which the pairing's meeting can start, in the order of time, as it stands for its people. */
  placesFor(conventionId: string, pairingId: string): Promise<PlaceInTime[]>;
  /** Makes one meeting by hand. The constraint `bookings_never_overlap` refuses a place that is taken. */
  book(conventionId: string, meeting: { id: string; pairingId: string; at: Date } & BookedPlace): Promise<void>;
  /**
   * Gives a meeting and its bookings another place; false when its version is another one by now.
   * The constraint `bookings_never_overlap` refuses a place that is taken.
   */
  move(conventionId: string, meetingId: string, version: number, place: BookedPlace): Promise<boolean>;
  /** Gives many scheduled meetings other places at once, so that they may also change places with each other. */
  reseat(conventionId: string, meetings: readonly ({ id: string } & MeetingSeat)[]): Promise<void>;
  /** All meetings that are not cancelled. */
  seated(conventionId: string): Promise<SeatedMeeting[]>;
  /** Cancels meetings still in one of the `from` states and gives their places back; returns which. */
  cancel(
    conventionId: string,
    ids: readonly string[],
    from: readonly MeetingStatus[],
    reason: string | null,
  ): Promise<string[]>;
  /** Notes of a cancelled meeting that its people gave it up: they do not wait for that time any more. */
  giveUp(conventionId: string, meetingId: string): Promise<void>;
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
    runId: string | null,
    meetings: readonly ({ id: string; pairingId: string } & MeetingSeat)[],
    at: Date,
  ): Promise<void>;
  /** Pairs of bookings of one resource that overlap, found by comparing them and not by trusting the constraint. */
  countDoubleBookings(conventionId: string): Promise<number>;
  countActiveBookings(conventionId: string): Promise<number>;
}
