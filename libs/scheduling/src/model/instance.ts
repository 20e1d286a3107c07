/**
 * One event to schedule, as plain data. People, requests and slots are dense indices counted from 0; the slots of all
 * days follow each other in one row.
 */
export interface Instance {
  readonly slotCount: number;
  /** Slots of each day in order; they sum to `slotCount`. */
  readonly days: readonly number[];
  /** Tables in use at most, one entry a slot. */
  readonly tables: readonly number[];
  readonly people: readonly Person[];
  readonly requests: readonly MeetingRequest[];
  readonly precedences?: readonly Precedence[];
  /** Hard bound on how far the numbers of breaks of any two people may differ; absent means no bound. */
  readonly fairness?: number;
  /**
   * What a break is. By default an idle slot counts only while the person is available, and every day starts afresh.
   * With `true`, slots in which the person is away count as idle too (the rule of the published B2BSP files).
   */
  readonly awayCountsAsIdle?: boolean;
}

export interface Person {
  /** `B` asks as a buyer, `S` as a supplier, anything else as either: it only sharpens the bound, it forbids nothing. */
  readonly role: string;
  /** One entry a slot: non-zero (or the character `1`) where the person can meet. */
  readonly available: Uint8Array | string;
  /** Meetings that the person takes at most; absent means as many as there are available slots. */
  readonly maximum?: number;
}

/** An unordered pair that wants to meet once. */
export interface MeetingRequest {
  readonly a: number;
  readonly b: number;
  /** Non-negative integer: what holding this meeting is worth. The time of the bound grows with the largest weight. */
  readonly weight: number;
  /** The meeting is held in exactly this slot, whatever it costs. */
  readonly lockedSlot?: number;
  /** Slots in which the meeting may be held; absent means any. */
  readonly allowedSlots?: readonly number[];
}

/** Where both requests are held, `before` lies in an earlier slot than `after`. Both are indices of requests. */
export interface Precedence {
  readonly before: number;
  readonly after: number;
}

/** True where the person can meet in the slot. */
export function isAvailable(person: Person, slot: number): boolean {
  const entry = person.available[slot];
  return typeof entry === 'string' ? entry === '1' : Boolean(entry);
}
