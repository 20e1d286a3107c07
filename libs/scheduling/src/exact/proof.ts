/** What an exact solver found out about holding every request. */
export interface Proof {
  /** `optimal`: all held, and no timetable that holds all has fewer breaks. Null: nothing is proved. */
  readonly verdict: 'optimal' | 'cannot-hold-all' | null;
  /** The best timetable that holds every request; null where none is known. */
  readonly slots: number[] | null;
  readonly breaks: number | null;
  /** No timetable that holds every request has fewer breaks; 0 where there is none. */
  readonly breaksLowerBound: number;
  /** Why nothing is proved, or why not all can be held, in words. */
  readonly reason?: string;
  /** Conflicts of the search: the measure of work, the same on every machine. */
  readonly conflicts: number;
}

export interface ProofOptions {
  /** Work at most; absent means until it is proved or the caller stops. */
  readonly conflictLimit?: number;
  /** A timetable to improve on. */
  readonly known?: readonly (number | null)[];
  /** Asked every few dozen conflicts. */
  readonly shouldStop?: () => boolean;
  /** Told of each better timetable that holds every request. */
  readonly onBetter?: (slots: readonly number[], breaks: number) => void;
  /** Told of each better lower bound on the breaks of a timetable that holds every request. */
  readonly onBound?: (breaks: number) => void;
  /** Asked now and then for what has been found elsewhere since. */
  readonly takeNews?: () => News | undefined;
  /** 'finding': leaves the bound to another solver beside it and looks for timetables only, mostly with a shorter encoding. */
  readonly emphasis?: 'finding';
}

/** What one solver of an event can tell another. */
export interface News {
  readonly slots?: readonly (number | null)[];
  /** Proved elsewhere: no timetable that holds every request has fewer breaks. */
  readonly breaksLowerBound?: number;
}
