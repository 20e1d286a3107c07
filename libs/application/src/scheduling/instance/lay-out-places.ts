import type { Booth, Hall } from '@handsel/scheduling';
import type { TimetableInput, TimetableTable } from '../timetable-input';
import { slotsFor } from './slots-for';

/** A table as the solver sees it. Tables of the pool are numbered through, hall by hall. */
export type Spot =
  | { readonly table: number; readonly hall: number; readonly booth?: undefined }
  | { readonly booth: number; readonly table?: undefined; readonly hall?: undefined };

/** Tables and booths of an instance, and which tables of the convention they stand for. */
export interface InstancePlaces {
  /** Tables of the pool that can be used, one entry a slot. */
  tables: number[];
  /** Only where walking between halls takes time. */
  halls: Hall[] | undefined;
  walking: number[][];
  /** Hall h of the instance. */
  hallNames: string[];
  booths: Booth[];
  /** The booth of each organization that has one. */
  boothOf: Map<string, number>;
  /** Convention's tables of booth b, by index. */
  boothTables: number[][];
  /** Convention's tables of the pool, by index. */
  pool: TimetableTable[];
  isBooth(tableIndex: number): boolean;
  /** Where a table of the convention is: its number and hall in the pool, or its booth; undefined where it is neither. */
  spotOf(tableIndex: number): Spot | undefined;
  /** True where the table can be used in the slot; both are indices of the convention. */
  isOpen(tableIndex: number, slotIndex: number): boolean;
}

/** Lays out where meetings can be held. Booths count only where their organization takes part. */
export function layOutPlaces(
  { slots, tables, walking, slotMinutes }: TimetableInput,
  positionOf: ReadonlyMap<number, number>,
  organizations: ReadonlySet<string | undefined>,
): InstancePlaces {
  const closedIn = new Map(tables.map(({ index, closed }) => [index, new Set(closed)]));
  const isOpen = (tableIndex: number, slotIndex: number) => !closedIn.get(tableIndex)?.has(slotIndex);
  const openIn = (some: readonly TimetableTable[]) =>
    slots.map(({ index }) => some.filter((table) => isOpen(table.index, index)).length);
  const walks = walking.filter(({ minutes }) => minutes > 0);
  const hallNames = walks.length > 0 ? [...new Set(tables.map(({ hall }) => hall))].sort() : [];
  const hallOf = new Map(hallNames.map((name, hall) => [name, hall]));
  // The solver numbers tables hall by hall.
  const pool = tables
    .filter(({ boothOf }) => boothOf === null)
    .sort((one, other) => (hallOf.get(one.hall) ?? 0) - (hallOf.get(other.hall) ?? 0) || one.index - other.index);

  const boothOf = new Map<string, number>();
  const boothTables: number[][] = [];
  const booths: Booth[] = [];
  for (const [organization, own] of boothsByOrganization(tables)) {
    if (!organizations.has(organization)) continue;
    boothOf.set(organization, booths.length);
    boothTables.push(own.map(({ index }) => index));
    const closed = own.flatMap((table) => table.closed).filter((slot) => positionOf.has(slot));
    const hall = hallOf.get(own[0]!.hall);
    booths.push({
      ...(hall !== undefined && { hall }),
      ...(own.length > 1 && { places: own.length }),
      ...(closed.length > 0 && { available: slotsFor(slots, closed) }),
    });
  }
  return {
    tables: openIn(pool),
    halls:
      hallNames.length > 1
        ? hallNames.map((name) => ({ tables: openIn(pool.filter(({ hall }) => hall === name)) }))
        : undefined,
    walking: hallNames.map((one) =>
      hallNames.map((other) => Math.ceil(minutesBetween(walks, one, other) / slotMinutes)),
    ),
    hallNames,
    booths,
    boothOf,
    boothTables,
    pool,
    spotOf: (tableIndex) => {
      const booth = boothTables.findIndex((own) => own.includes(tableIndex));
      if (booth >= 0) return { booth };
      const table = pool.findIndex(({ index }) => index === tableIndex);
      return table < 0 ? undefined : { table, hall: hallOf.get(pool[table]!.hall) ?? 0 };
    },
    isBooth: (tableIndex) => boothTables.some((own) => own.includes(tableIndex)),
    isOpen,
  };
}

function boothsByOrganization(tables: readonly TimetableTable[]): Map<string, TimetableTable[]> {
  const groups = new Map<string, TimetableTable[]>();
  for (const table of tables) {
    if (table.boothOf === null) continue;
    groups.set(table.boothOf, [...(groups.get(table.boothOf) ?? []), table]);
  }
  return groups;
}

function minutesBetween(walks: TimetableInput['walking'], one: string, other: string): number {
  const said = walks.filter(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  return one === other ? 0 : Math.max(0, ...said.map(({ minutes }) => minutes));
}
