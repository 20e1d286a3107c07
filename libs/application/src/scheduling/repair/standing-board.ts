import type { Place, ResourceAssignment, StandingPlan } from '@handsel/scheduling';
import { buildInstance, type BuiltInstance } from '../build-instance';
import type { PairingToPlace, Placement, TimetableInput } from '../timetable-input';

/** The timetable as it stands, as a repair sees it, and what its indices stand for. */
export interface StandingBoard {
  plan: StandingPlan;
  built: BuiltInstance;
  /** Request r of the plan. */
  pairings: PairingToPlace[];
  /** Where each request stands, null where it waits. */
  stands: (Placement | null)[];
  /** Requests that a repair leaves where they are: pinned, held or missed. */
  fixed: number[];
  /** Tables of the convention, by index, that a place may mean: the one of the pool, or all of the booth. */
  tablesAt: (place: Place) => number[];
}

/**
 * Lays out what stands with everything that a run knows: booths, halls, interpreters, long meetings, buffers. Each table of
 * the pool keeps its number whether it is open in a slot or not.
 *
 * @param input as for a run that may move everything
 */
export function standingBoard(input: TimetableInput): StandingBoard {
  // What stands is as long as it is, whatever was said of its length since.
  const toPlace = input.toPlace.map((pairing) => {
    const { slotCount, present } = pairing;
    return { ...pairing, pin: null, slotCount: present?.slotCount ?? slotCount ?? 1 };
  });
  const built = buildInstance({ ...input, toPlace });
  const { places, interpreterIds } = built;
  const pairings: PairingToPlace[] = [...toPlace, ...input.placed];
  const positionOf = new Map(input.slots.map(({ index }, position) => [index, position]));
  const stands = pairings.map((pairing, request): Placement | null => {
    const at = request < input.toPlace.length ? pairing.present : input.placed[request - input.toPlace.length];
    if (!at || places.spotOf(at.tableIndex) === undefined) return null;
    const { slotIndex, tableIndex, interpreterId = null } = at;
    return { pairingId: pairing.id, slotIndex, tableIndex, slotCount: pairing.slotCount ?? 1, interpreterId };
  });
  const spots = stands.map((at) => (at ? places.spotOf(at.tableIndex)! : null));
  const slots = stands.map((at) => (at ? (positionOf.get(at.slotIndex) ?? null) : null));
  const inPool = (hall: number): number =>
    places.pool.filter(({ index }) => places.spotOf(index)?.hall === hall).length;
  const allOf = (count: number): number[] => input.slots.map(() => count);
  const instance = {
    ...built.instance,
    tables: allOf(places.pool.length),
    ...(places.halls && { halls: places.halls.map((_, hall) => ({ tables: allOf(inPool(hall)) })) }),
  };
  const resources: ResourceAssignment = {
    halls: spots.map((spot) =>
      spot ? (spot.booth === undefined ? spot.hall : (places.booths[spot.booth]!.hall ?? 0)) : null,
    ),
    booths: spots.map((spot) => spot?.booth ?? null),
    // Whoever interprets a meeting that is fixed is blocked in the instance already.
    interpreters: stands.map((at, request) =>
      request < input.toPlace.length ? indexOf(interpreterIds, at?.interpreterId) : null,
    ),
  };
  const tables = spots.map((spot) => spot?.table ?? null);
  const taken = new Set(
    tables.flatMap((table, request) =>
      table === null ? [] : span(slots[request]!, pairings[request]!).map((slot) => `${slot} ${table}`),
    ),
  );
  const closedTables = places.pool.flatMap(({ closed }, table) =>
    closed.flatMap((index) => {
      const slot = positionOf.get(index);
      return slot === undefined || taken.has(`${slot} ${table}`) ? [] : [{ slot, table }];
    }),
  );
  return {
    plan: { instance, slots, tables, resources, closedTables },
    built,
    pairings,
    stands,
    fixed: pairings.flatMap((_, request) =>
      request >= input.toPlace.length || input.toPlace[request]?.pin ? [request] : [],
    ),
    tablesAt: ({ table, booth = null }) => {
      if (booth !== null) return places.boothTables[booth] ?? [];
      const at = table === null ? undefined : places.pool[table];
      return at ? [at.index] : [];
    },
  };
}

const span = (slot: number, { slotCount = 1 }: PairingToPlace): number[] =>
  Array.from({ length: slotCount }, (_, k) => slot + k);

function indexOf(ids: readonly string[], id: string | null | undefined): number | null {
  const index = id ? ids.indexOf(id) : -1;
  return index < 0 ? null : index;
}
