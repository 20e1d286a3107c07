import type { ResourceAssignment } from './resources';

/** What a run returns. `slots`, `tables` have one entry a request in the order of the instance; null is "not held". */
export interface Timetable {
  readonly slots: (number | null)[];
  /**
   * Table within the slot, from 0; null at a booth. A person keeps one table over a day where that fits. With halls,
   * those of the first hall come first: hall h begins at the sum over the halls before it of their most tables in a slot.
   */
  readonly tables: (number | null)[];
  /** Where halls, booths or interpreters are given: which of them each request has. */
  readonly resources?: ResourceAssignment;
  readonly certificate: Certificate;
  readonly weight: number;
  readonly held: number;
  /** Meetings that people lack to their personal minimums, in all. */
  readonly missing: number;
  readonly breaks: number;
  /** No timetable that holds the same number of meetings for each person has fewer breaks than this. */
  readonly breaksLowerBound: number;
  /** How differently people got what they asked for: see `unevennessOf`. 0 where all got the same share. */
  readonly unevenness: number;
  /** How often people change the table within a day. */
  readonly tableChanges: number;
  readonly outcome: 'optimal' | 'budget-spent' | 'stopped';
  /** Search moves that were tried: the measure of work, the same on every machine. */
  readonly moves: number;
  readonly reasons: UnscheduledReason[];
}

/**
 * A proof that no timetable weighs more than `bound`: for prices and lambda >= 0
 * `K * lambda + sum of capacity(p) * prices[p] + sum over requests of max(0, w - lambda - prices[a] - prices[b])`
 * bounds every timetable, where K is the number of meetings that all slots can hold and capacity(p) the number of
 * meetings that p can take (weak linear programming duality). Anyone can check it in one pass.
 *
 * With `interpreterPrice` m > 0, the slots that interpreters can work in all together, times m, are added, and requests
 * that need interpreting count with w - m. K and capacity(p) are sharper where meetings are long, or people rest.
 */
export interface Certificate {
  readonly prices: number[];
  readonly lambda: number;
  readonly interpreterPrice?: number;
  readonly bound: number;
}

/** Why a request got no place, most specific first; the words are made elsewhere. */
export type ReasonCode =
  | 'NO_COMMON_SLOT' // the two are never available (and allowed, with tables) at the same time
  | 'A_FULL' // a already has the personal maximum
  | 'B_FULL'
  | 'BOTH_FULL'
  | 'TABLES_FULL' // both are free at some slot, but all its tables are taken
  | 'A_BUSY' // in every common slot a has a meeting, and b is free in at least one
  | 'B_BUSY'
  | 'BOTH_BUSY' // in every common slot somebody of the two has a meeting
  | 'ORDER' // a place is free, but a precedence forbids it
  | 'NEVER_TOGETHER' // an exclusion forbids the meeting, or the other request of the exclusion is held
  | 'TOO_LONG' // the two share free slots, but no gap that is long enough
  | 'INTERPRETERS_BUSY' // both are free at some slot, but no interpreter of the languages is
  | 'BOOTH_TAKEN' // may only be held at a booth, which is taken whenever both are free
  | 'NO_TIME_TO_WALK' // every free slot is too close to a meeting in another hall, or to the personal buffer
  | 'REST' // every free slot would take a pause that somebody needs
  | 'APART' // in every free slot somebody sits there whom one of the two must not sit with
  | 'OUTWEIGHED'; // a place is free, but taking it would break the fairness bound

export interface UnscheduledReason {
  readonly request: number;
  readonly code: ReasonCode;
  /** Slots in which the two could meet if nobody else were there. */
  readonly commonSlots: number;
}

export interface SolveOptions {
  /** Any 32-bit integer. Same seed, instance and move budget: the same bytes. */
  readonly seed: number;
  /** Search moves at most over all phases. Absent: a default that grows with the instance. */
  readonly moveBudget?: number;
  readonly onProgress?: (progress: SolveProgress) => void;
  /** Asked now and then; once true, the best timetable so far is returned. The library itself knows no clock. */
  readonly shouldStop?: () => boolean;
}

export interface SolveProgress {
  readonly phase: 'bound' | 'construction' | 'weight' | 'breaks' | 'tables';
  /** Share of the phase's budget that is used, 0 to 1. */
  readonly fraction: number;
  readonly weight: number;
  readonly bound: number;
  readonly breaks: number;
}
