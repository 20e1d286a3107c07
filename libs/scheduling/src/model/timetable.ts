/** What a run returns. `slots`, `tables` have one entry a request in the order of the instance; null is "not held". */
export interface Timetable {
  readonly slots: (number | null)[];
  /** Table within the slot, from 0. A person keeps one table over a day where that fits. */
  readonly tables: (number | null)[];
  readonly certificate: Certificate;
  readonly weight: number;
  readonly held: number;
  readonly breaks: number;
  /** No timetable that holds the same number of meetings for each person has fewer breaks than this. */
  readonly breaksLowerBound: number;
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
 */
export interface Certificate {
  readonly prices: number[];
  readonly lambda: number;
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
