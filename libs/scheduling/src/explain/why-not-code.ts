import type { ReasonCode } from '../model/timetable';

/** Why a request has no place in a plan as it stands; those of a run, and finer ones. */
export type WhyNotCode =
  | ReasonCode
  | 'LOCKED' // it is locked to a slot that it cannot have
  | 'SLOTS_NOT_ALLOWED' // the two could meet, but in none of the slots that the request may have
  | 'A_AWAY' // whenever b is free, a is away
  | 'B_AWAY'
  | 'PLACE_FREE'; // it fits as things stand
