/** How a slot stands for the people of one meeting. */
export interface PlaceInTime {
  slotId: string;
  startsAt: Date;
  /** Nobody of the meeting is anywhere else then, and an interpreter is free where they need one. */
  peopleFree: boolean;
  /** A table that nobody has then; null when all are taken. */
  freeTableId: string | null;
}

/** What a pairing's meeting has to choose from if it starts in one slot. */
export interface Spot {
  /** How long the meeting is, in slots. */
  slotCount: number;
  /** Neither of the two is anywhere else then. */
  peopleFree: boolean;
  needsInterpreter: boolean;
  /** In the order of preference; where one of the two has booths, only those. */
  freeTables: string[];
  /** The same, taken or not. */
  usableTables: string[];
  freeInterpreters: string[];
}

export interface FreePlace {
  slotId: string;
  tableId: string;
  startsAt: Date;
}

/**
 * The first slot, from the one asked for onward, in which everybody is free and a table is left; after the last slot
 * the search goes on from the first. Where the meeting is now is no answer, unless another table there was asked for.
 * Null when the whole convention has none.
 *
 * @param places every slot in which the meeting can start, in the order of time
 */
export function nextFreePlace(
  places: readonly PlaceInTime[],
  askedSlotId: string,
  presentSlotId: string,
): FreePlace | null {
  const asked = Math.max(
    0,
    places.findIndex(({ slotId }) => slotId === askedSlotId),
  );
  for (const { slotId, startsAt, peopleFree, freeTableId } of [...places.slice(asked), ...places.slice(0, asked)]) {
    const elsewhere = slotId !== presentSlotId || slotId === askedSlotId;
    if (elsewhere && peopleFree && freeTableId !== null) return { slotId, startsAt, tableId: freeTableId };
  }
  return null;
}
