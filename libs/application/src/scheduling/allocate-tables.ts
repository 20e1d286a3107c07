import type { Placement } from './timetable-input';

/** What the solver says of one pairing: when, and at which tables it may be. */
export interface SolvedPlace {
  pairingId: string;
  slotIndex: number;
  slotCount: number;
  interpreterId: string | null;
  /** The table that it has to have; null where it may be another one. */
  pinned: number | null;
  /** Tables that it may have, the one that it should have first. */
  tables: readonly number[];
}

/** A table in use: `slotCount` slots from `slotIndex` on. */
export interface TableInUse {
  slotIndex: number;
  slotCount?: number;
  tableIndex: number;
}

/**
 * Gives every new meeting one of its tables that nobody has meanwhile: pinned ones first, then those whose first choice
 * is free, then the rest by time. With meetings of one slot nobody goes without, as the solver counted the tables;
 * around standing meetings a longer one may find no table free all the time, and is then handed back in `seatless`.
 */
export function allocateTables(
  solved: readonly SolvedPlace[],
  standing: readonly TableInUse[],
): { placements: Placement[]; seatless: string[] } {
  const taken = new Set(standing.flatMap(cells));
  const tableOf = new Map<SolvedPlace, number>();
  const seat = (place: SolvedPlace, tables: readonly number[]): void => {
    if (tableOf.has(place)) return;
    const tableIndex = tables.find((table) => cells({ ...place, tableIndex: table }).every((cell) => !taken.has(cell)));
    if (tableIndex === undefined) return;
    tableOf.set(place, tableIndex);
    for (const cell of cells({ ...place, tableIndex })) taken.add(cell);
  };
  for (const place of solved) if (place.pinned !== null) seat(place, [place.pinned]);
  const byTime = [...solved].sort((one, other) => one.slotIndex - other.slotIndex);
  const free = byTime.filter(({ pinned }) => pinned === null);
  for (const place of free) seat(place, place.tables.slice(0, 1));
  for (const place of free) seat(place, place.tables);
  return {
    placements: solved.flatMap((place): Placement[] => {
      const tableIndex = tableOf.get(place);
      if (tableIndex === undefined) return [];
      const { pairingId, slotIndex, slotCount, interpreterId } = place;
      return [{ pairingId, slotIndex, tableIndex, slotCount, interpreterId }];
    }),
    seatless: solved.filter((place) => !tableOf.has(place)).map(({ pairingId }) => pairingId),
  };
}

const cells = ({ slotIndex, slotCount = 1, tableIndex }: TableInUse): string[] =>
  Array.from({ length: slotCount }, (_, k) => `${slotIndex + k}:${tableIndex}`);
