/** One thing wrong with an instance, naming what it is about by index. */
export interface InstanceProblem {
  readonly code: InstanceProblemCode;
  /** For developers and the command line, in English; screens make their own words from the code. */
  readonly message: string;
  readonly requests?: readonly number[];
  /** Set where requests cannot all hold of which none can be left out, but fewer others may be such a set too. */
  readonly maybeFewer?: true;
  readonly person?: number;
  readonly slot?: number;
  readonly interpreter?: number;
  readonly booth?: number;
}

export type InstanceProblemCode =
  | 'SLOTS_INVALID'
  | 'TABLES_INVALID'
  | 'AVAILABILITY_INVALID'
  | 'MAXIMUM_INVALID'
  | 'PERSON_UNKNOWN'
  | 'MEETING_WITH_SELF'
  | 'WEIGHT_INVALID'
  | 'SLOT_UNKNOWN'
  | 'LOCK_NOT_ALLOWED'
  | 'LOCK_AGAINST_AVAILABILITY'
  | 'LOCKS_CLASH'
  | 'LOCKS_EXCEED_TABLES'
  | 'LOCKS_EXCEED_MAXIMUM'
  | 'LOCKS_OUT_OF_ORDER'
  | 'PRECEDENCE_UNKNOWN'
  | 'PRECEDENCE_CYCLE'
  | 'FAIRNESS_INVALID'
  | 'MINIMUM_INVALID'
  | 'SHIFT_INVALID'
  | 'TALK_INVALID'
  | 'BUFFER_INVALID'
  | 'REST_INVALID'
  | 'LENGTH_INVALID'
  | 'PLACE_INVALID'
  | 'HALLS_INVALID'
  | 'WALKING_INVALID'
  | 'BOOTH_INVALID'
  | 'INTERPRETER_INVALID'
  | 'LANGUAGES_UNKNOWN'
  | 'EXCLUSION_UNKNOWN'
  | 'LOCK_EXCLUDED'
  | 'LOCKS_CANNOT_ALL_HOLD';

/** Thrown by `solve` on an instance that no timetable can be made for; carries every problem found. */
export class InvalidInstanceError extends Error {
  override readonly name = 'InvalidInstanceError';

  constructor(readonly problems: readonly InstanceProblem[]) {
    super(problems.map(({ message }) => message).join('; '));
  }
}
