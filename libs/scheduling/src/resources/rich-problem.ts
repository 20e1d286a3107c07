import type { Problem } from '../model/problem';

/** Entries of a calendar below 0: nothing, a talk without a hall, and from `TALK_IN_HALL - 0` down a talk in a hall. */
export const IDLE = -1;
export const TALK = -2;
export const TALK_IN_HALL = -3;

/**
 * An instance with resources in typed arrays. People and interpreters are *actors*: actor p is person p, actor
 * personCount + i interpreter i. A *place* is the pool of tables of a hall (place h) or a booth (hallCount + booth).
 */
export interface RichProblem {
  /** The plain relaxation that bounds it: slots in `allowed` are those in which a request can begin. */
  readonly base: Problem;
  readonly slotCount: number;
  readonly dayOf: Int32Array;
  readonly dayStart: Int32Array;
  readonly length: Int32Array;
  readonly longest: number;
  readonly hallCount: number;
  readonly boothCount: number;
  readonly placeHall: Int32Array;
  /** Meetings that place k holds in slot s: placeLimit[k * slotCount + s]. */
  readonly placeLimit: Int32Array;
  /** Places of each request, booths first. */
  readonly placesOf: readonly (readonly number[])[];
  readonly interpreterCount: number;
  /** Interpreters that can serve each request; null where it needs none. */
  readonly interpretersOf: readonly (readonly number[] | null)[];
  /** Requests with the same interpreters form a class; -1 for those that need none. */
  readonly languageOf: Int32Array;
  /** Classes that each interpreter can serve. */
  readonly languagesOfInterpreter: readonly (readonly number[])[];
  readonly languageCount: number;
  /** present[actor * slotCount + s] is 1 where the actor can be in a meeting. */
  readonly present: Uint8Array;
  /** A calendar without meetings: `IDLE` or a talk. */
  readonly calendar: Int32Array;
  /** 1 where a slot without a meeting counts as idle for the person. */
  readonly idle: Uint8Array;
  readonly limit: Int32Array;
  readonly buffer: Int32Array;
  /** 0 where the actor needs no rest. */
  readonly restMost: Int32Array;
  readonly restPause: Int32Array;
  /** walking[x * hallCount + y] in slots. */
  readonly walking: Int32Array;
  readonly longestWalk: number;
  readonly rivals?: readonly (readonly number[])[];
  readonly apart?: readonly (readonly number[])[];
  readonly minimum: Int32Array;
  readonly wanted: Int32Array;
}
