/** The variables of an encoded event: what a model is read from and what the objective is made of. */
export interface EncodedTimetable {
  readonly yes: number;
  /** at[r]: slot and literal "request r is held in it", for each slot that it may have. */
  readonly at: readonly { readonly slot: number; readonly literal: number }[][];
  /** breaks[p][k]: person p has more than k breaks. */
  readonly breaks: readonly (readonly number[])[];
  /** Fewest breaks of each person, looked at alone. */
  readonly fewest: readonly number[];
  /** Their sum. */
  readonly least: number;
}

/** The slot of each request in a model. */
export function slotsIn(model: Int8Array, { at }: EncodedTimetable): number[] {
  return at.map((places) => places.find(({ literal }) => model[literal >> 1] === 1)!.slot);
}
