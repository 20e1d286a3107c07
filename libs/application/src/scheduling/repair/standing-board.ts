import type { Instance, Place, StandingPlan } from '@handsel/scheduling';
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
  /** Requests that a repair leaves where they are: pinned, held or missed, or longer than a slot. */
  fixed: number[];
  /** Table of the convention, by index, that has this place; undefined where there is none. */
  tableAt(place: Place): number | undefined;
  /** The other way round; undefined for a table that is closed in the slot. */
  placeOf(slot: number, tableIndex: number): number | undefined;
}

/**
 * Lays out what stands: booths are tables like all others, kept for the meetings of their organizations by the slots in
 * which those may be held. What an interpreter or a walk would rule out is for the caller to see.
 *
 * @param input as for a run that may move everything
 */
export function standingBoard(input: TimetableInput): StandingBoard {
  const unpinned = { ...input, toPlace: input.toPlace.map((pairing) => ({ ...pairing, pin: null })) };
  const built = buildInstance(unpinned);
  const { places } = built;
  const pairings: PairingToPlace[] = [...input.toPlace, ...input.placed];
  const positionOf = new Map(input.slots.map(({ index }, position) => [index, position]));
  const open = input.slots.map(({ index }) =>
    input.tables.map((table) => table.index).filter((table) => places.isOpen(table, index)),
  );
  const stands = pairings.map((pairing, request): Placement | null => {
    const at = request < input.toPlace.length ? pairing.present : input.placed[request - input.toPlace.length];
    if (!at) return null;
    const { slotCount = 1 } = pairing;
    return { pairingId: pairing.id, slotIndex: at.slotIndex, tableIndex: at.tableIndex, slotCount };
  });
  const placeOf = (slot: number, tableIndex: number) => {
    const place = open[slot]?.indexOf(tableIndex) ?? -1;
    return place < 0 ? undefined : place;
  };
  const isLong = (pairing: PairingToPlace) => (pairing.slotCount ?? 1) > 1;
  const long = stands.flatMap((at, request) => (at && isLong(pairings[request]!) ? [{ ...at, request }] : []));
  const instance: Instance = {
    slotCount: built.instance.slotCount,
    days: built.instance.days,
    tables: open.map((tables) => tables.length),
    people: built.instance.people.map(({ role, available, maximum }, person) => ({
      role,
      available: withoutTails(available as string, person, long, built, positionOf),
      ...(maximum !== undefined && { maximum }),
    })),
    requests: built.instance.requests.map(({ a, b, weight }) => ({ a, b, weight })),
  };
  return {
    plan: {
      instance,
      slots: stands.map((at) => (at ? (positionOf.get(at.slotIndex) ?? null) : null)),
      tables: stands.map((at) => (at ? (placeOf(positionOf.get(at.slotIndex)!, at.tableIndex) ?? null) : null)),
    },
    built,
    pairings,
    stands,
    fixed: pairings.flatMap((pairing, request) =>
      request >= input.toPlace.length || input.toPlace[request]?.pin || isLong(pairing) ? [request] : [],
    ),
    tableAt: ({ slot, table }) => (table === null ? undefined : open[slot]?.[table]),
    placeOf,
  };
}

/** Nobody is free for another meeting while a long one goes on after its first slot. */
function withoutTails(
  available: string,
  person: number,
  long: readonly { request: number; slotIndex: number; slotCount?: number }[],
  { instance }: BuiltInstance,
  positionOf: ReadonlyMap<number, number>,
): string {
  const away = new Set(
    long
      .filter(({ request }) => [instance.requests[request]!.a, instance.requests[request]!.b].includes(person))
      .flatMap(({ slotIndex, slotCount = 1 }) =>
        Array.from({ length: slotCount - 1 }, (_, k) => positionOf.get(slotIndex)! + k + 1),
      ),
  );
  return away.size === 0 ? available : [...available].map((entry, slot) => (away.has(slot) ? '0' : entry)).join('');
}
