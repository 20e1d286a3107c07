import type { AttendedTalk, Booth, Exclusion, Hall, Interpreter, LanguagePair, Rest, SlotRange } from './resources';

/**
 * One event to schedule, as plain data. People, requests and slots are dense indices counted from 0; the slots of all
 * days follow each other in one row. Every optional field that is absent means the plain model.
 */
export interface Instance {
  readonly slotCount: number;
  /** Slots of each day in order; they sum to `slotCount`. */
  readonly days: readonly number[];
  /** Tables in use at most, one entry a slot; with `halls`, the sum over the halls. */
  readonly tables: readonly number[];
  readonly people: readonly Person[];
  readonly requests: readonly MeetingRequest[];
  readonly precedences?: readonly Precedence[];
  /** Hard bound on how far the numbers of breaks of any two people may differ; absent means no bound. */
  readonly fairness?: number;
  /**
   * What a break is. By default an idle slot counts only while the person is available, and every day starts afresh.
   * With `true`, slots in which the person is away count as idle too (the rule of the published B2BSP files). Attended
   * talks, and the slots that a buffer or a walk takes after a meeting, never count.
   */
  readonly awayCountsAsIdle?: boolean;
  /** Absent: one hall with all tables. */
  readonly halls?: readonly Hall[];
  /** walking[x][y]: slots that lie at least between a meeting or talk in hall x and the next one of that day in y. */
  readonly walking?: readonly (readonly number[])[];
  readonly booths?: readonly Booth[];
  readonly interpreters?: readonly Interpreter[];
  readonly exclusions?: readonly Exclusion[];
}

export interface Person {
  /** `B` asks as a buyer, `S` as a supplier, anything else as either: it only sharpens the bound, it forbids nothing. */
  readonly role: string;
  /** One entry a slot: non-zero (or the character `1`) where the person can meet. */
  readonly available: Uint8Array | string;
  /** Meetings that the person takes at most; absent means as many as there are available slots. */
  readonly maximum?: number;
  /** Meetings that the person should have at least. Not hard: what is missing is an objective right after the weight. */
  readonly minimum?: number;
  /** Available only within these ranges, on top of `available`; absent means always. */
  readonly shifts?: readonly SlotRange[];
  /** Talks that the person sits in: no meeting then, and no break either. */
  readonly attends?: readonly AttendedTalk[];
  /** Slots that lie at least between two meetings of one day. */
  readonly buffer?: number;
  readonly rest?: Rest;
  /** Index of the booth at which meetings of this person may be held. */
  readonly booth?: number;
}

/** An unordered pair that wants to meet once. */
export interface MeetingRequest {
  readonly a: number;
  readonly b: number;
  /** Non-negative integer: what holding this meeting is worth. The time of the bound grows with the largest weight. */
  readonly weight: number;
  /** The meeting begins in exactly this slot, whatever it costs. */
  readonly lockedSlot?: number;
  /** With a lock, for meetings that stand already: also in this hall, at this booth, with this interpreter. */
  readonly lockedHall?: number;
  readonly lockedBooth?: number;
  readonly lockedInterpreter?: number;
  /** Slots in which the meeting may be held, all of them for a long one; absent means any. */
  readonly allowedSlots?: readonly number[];
  /** Slots that the meeting takes, one after the other on one day at one place; absent means 1. */
  readonly length?: number;
  /** Held only at a table of the pool, or only at the booth of one of the two; absent means either. */
  readonly place?: 'table' | 'booth';
  /** Needs an interpreter for one of these pairs; absent means none. */
  readonly interpretation?: readonly LanguagePair[];
}

/** Where both requests are held, `before` ends before `after` begins. Both are indices of requests. */
export interface Precedence {
  readonly before: number;
  readonly after: number;
}

/** True where the slot is marked in a list of entries as `Person.available` has it. */
export function isMarked(entries: Uint8Array | string, slot: number): boolean {
  const entry = entries[slot];
  return typeof entry === 'string' ? entry === '1' : Boolean(entry);
}

/** True where the slot lies in one of the ranges. */
export function isWithin(ranges: readonly SlotRange[], slot: number): boolean {
  return ranges.some(({ from, to }) => slot >= from && slot < to);
}

/** True where the person can meet in the slot: marked available, on shift and in no talk. */
export function isAvailable(person: Person, slot: number): boolean {
  if (!isMarked(person.available, slot)) return false;
  if (person.shifts && !isWithin(person.shifts, slot)) return false;
  return !(person.attends && isWithin(person.attends, slot));
}

/** True where an interpreter or a booth can be used in the slot. */
export function isOpen(resource: Pick<Interpreter, 'available' | 'shifts'>, slot: number): boolean {
  if (resource.available !== undefined && !isMarked(resource.available, slot)) return false;
  return !resource.shifts || isWithin(resource.shifts, slot);
}

/** Slots that a request takes. */
export const lengthOf = (request: MeetingRequest): number => request.length ?? 1;
