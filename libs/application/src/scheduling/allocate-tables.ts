import type { Placement } from './timetable-input';

/** What the solver says of one pairing: a slot and a table that leaves out of account which meetings stand where. */
export interface SolvedPlace {
  pairingId: string;
  slotIndex: number;
  solvedTable: number;
}

/**
 * Gives every new meeting a table of its slot that no standing meeting has: the solver's where that is free, the first
 * free one otherwise. Throws when a slot has more meetings than tables, which the solver rules out.
 */
export function allocateTables(
  solved: readonly SolvedPlace[],
  standing: readonly { slotIndex: number; tableIndex: number }[],
  tableCount: number,
): Placement[] {
  const taken = new Map<number, Set<number>>();
  const takenIn = (slotIndex: number): Set<number> => {
    const tables = taken.get(slotIndex) ?? new Set<number>();
    taken.set(slotIndex, tables);
    return tables;
  };
  for (const { slotIndex, tableIndex } of standing) takenIn(slotIndex).add(tableIndex);

  const tableOf = new Map<SolvedPlace, number>();
  const seat = (place: SolvedPlace, tableIndex: number): void => {
    tableOf.set(place, tableIndex);
    takenIn(place.slotIndex).add(tableIndex);
  };
  for (const place of solved) if (!takenIn(place.slotIndex).has(place.solvedTable)) seat(place, place.solvedTable);
  return solved.map((place) => {
    if (!tableOf.has(place)) seat(place, firstFree(takenIn(place.slotIndex), tableCount, place.slotIndex));
    return { pairingId: place.pairingId, slotIndex: place.slotIndex, tableIndex: tableOf.get(place)! };
  });
}

function firstFree(taken: ReadonlySet<number>, tableCount: number, slotIndex: number): number {
  for (let table = 0; table < tableCount; table += 1) if (!taken.has(table)) return table;
  throw new Error(`slot ${slotIndex} has more meetings than its ${tableCount} tables`);
}
