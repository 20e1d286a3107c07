/** Slots [from, to), counted over all days. */
export interface SlotRange {
  readonly from: number;
  readonly to: number;
}

/** A talk or session that somebody attends: the slots [from, to) of one day, in a hall where walking matters. */
export interface AttendedTalk extends SlotRange {
  readonly hall?: number;
}

/**
 * At most `most` slots of meetings in a stretch, then a pause. A stretch is a chain of meetings of one day with fewer
 * than `pause` slots between neighbours; with a pause of 1 (the default) that is a run without a gap.
 */
export interface Rest {
  readonly most: number;
  readonly pause?: number;
}

/** A part of the pool of tables that lies together; its tables in use at most, one entry a slot. */
export interface Hall {
  readonly tables: readonly number[];
}

/** A fixed place of a person or an organization. A meeting held there takes no table of the pool. */
export interface Booth {
  /** Absent where there is one hall. */
  readonly hall?: number;
  /** Meetings at one time; absent means one. */
  readonly places?: number;
  /** One entry a slot as in `Person.available`; absent means always open. */
  readonly available?: Uint8Array | string;
}

/** Two languages between which somebody interprets, in either order. */
export type LanguagePair = readonly [string, string];

/** Sits in one meeting at a time, walks and rests like everybody else. */
export interface Interpreter {
  readonly pairs: readonly LanguagePair[];
  /** One entry a slot; absent means always. */
  readonly available?: Uint8Array | string;
  /** Works only within these ranges; absent means always. */
  readonly shifts?: readonly SlotRange[];
  /** Meetings at most. */
  readonly maximum?: number;
  readonly rest?: Rest;
}

/**
 * What must not happen. `never-meet`: no request between the two people is held. `not-both`: of the two requests at most
 * one is held. `apart`: the two people never sit in meetings of one hall in one slot (anywhere, where there is one hall).
 */
export type Exclusion =
  | { readonly kind: 'never-meet'; readonly people: readonly [number, number] }
  | { readonly kind: 'not-both'; readonly requests: readonly [number, number] }
  | { readonly kind: 'apart'; readonly people: readonly [number, number] };

/** Hall, booth and interpreter of each request; null where not held, or where it has none. */
export interface ResourceAssignment {
  readonly halls: (number | null)[];
  readonly booths: (number | null)[];
  readonly interpreters: (number | null)[];
}
