import type { Instance, MeetingRequest, Person } from '@handsel/scheduling';
import { commonGround, interpretationOf } from './instance/interpretation';
import { layOutPlaces, type InstancePlaces } from './instance/lay-out-places';
import { instanceDays } from './instance/instance-days';
import { slotsFor } from './instance/slots-for';
import { pairingWeight } from './pairing-weight';
import type { PairingToPlace, PlacedPairing, TimetableInput, TimetablePerson } from './timetable-input';

/** An instance, and what its dense indices stand for. */
export interface BuiltInstance {
  instance: Instance;
  /** Person p of the instance is this participant. */
  participantIds: string[];
  /** Request r of the instance: first the pairings to place in their order, then those placed already. */
  pairingIds: string[];
  pairingCount: number;
  /** Interpreter i of the instance. */
  interpreterIds: string[];
  places: InstancePlaces;
}

/**
 * Makes a solver's instance of a convention. Meetings that stand are locked to their slots, pinned pairings to theirs.
 * What a convention has none of is left out, so that a plain one stays plain.
 */
export function buildInstance(
  input: TimetableInput,
  { fairness }: { fairness?: number | undefined } = {},
): BuiltInstance {
  const { slots, toPlace, placed } = input;
  const positionOf = new Map(slots.map(({ index }, position) => [index, position]));
  const all: PairingToPlace[] = [...toPlace, ...placed];
  const buyers = new Set(all.map((pairing) => pairing.buyerParticipantId));
  const suppliers = new Set(all.map((pairing) => pairing.supplierParticipantId));
  const participantIds = [...new Set([...buyers, ...suppliers])].sort();
  const personOf = new Map(participantIds.map((id, person) => [id, person]));
  const known = new Map(input.people.map((person) => [person.id, person]));
  const places = layOutPlaces(input, positionOf, new Set(participantIds.map((id) => known.get(id)?.organizationId)));
  const standing = countStanding(placed);

  const people = participantIds.map((id): Person => {
    const role = buyers.has(id) && suppliers.has(id) ? 'X' : buyers.has(id) ? 'B' : 'S';
    const limits = limitsOf(known.get(id), standing.get(id) ?? 0);
    const booth = places.boothOf.get(known.get(id)?.organizationId ?? '');
    return {
      role,
      available: slotsFor(slots, known.get(id)?.away ?? []),
      ...limits,
      ...(input.bufferMinutes > 0 && { buffer: Math.ceil(input.bufferMinutes / input.slotMinutes) }),
      ...(booth !== undefined && { booth }),
    };
  });
  const hasBooth = (pairing: PairingToPlace) =>
    [pairing.buyerParticipantId, pairing.supplierParticipantId].some(
      (id) => people[personOf.get(id)!]!.booth !== undefined,
    );

  /** The hall or the booth of the table, so that nothing has to be tried; what is not the pair's own booth stays open. */
  const lockedSpot = (pairing: PairingToPlace, tableIndex: number | null) => {
    const spot = tableIndex === null ? undefined : places.spotOf(tableIndex);
    if (!spot) return {};
    if (spot.booth === undefined) return { ...(places.halls && !hasBooth(pairing) && { lockedHall: spot.hall }) };
    const isTheirs = [pairing.buyerParticipantId, pairing.supplierParticipantId].some(
      (id) => people[personOf.get(id)!]!.booth === spot.booth,
    );
    return isTheirs ? { lockedBooth: spot.booth } : {};
  };
  const request = (pairing: PairingToPlace): MeetingRequest => ({
    a: personOf.get(pairing.buyerParticipantId)!,
    b: personOf.get(pairing.supplierParticipantId)!,
    weight: pairingWeight(pairing),
    ...((pairing.slotCount ?? 1) > 1 && { length: pairing.slotCount! }),
  });
  const wanted = (pairing: PairingToPlace): MeetingRequest => ({
    ...request(pairing),
    ...(hasBooth(pairing) && { place: 'booth' as const }),
    ...(pairing.pin && {
      lockedSlot: positionOf.get(pairing.pin.slotIndex)!,
      ...lockedSpot(pairing, pairing.pin.tableIndex),
    }),
    ...commonGround(interpretationOf(pairing, known, input.interpreters)),
  });
  const fixed = (pairing: PlacedPairing): MeetingRequest => ({
    ...request(pairing),
    lockedSlot: positionOf.get(pairing.slotIndex)!,
    ...(places.booths.length > 0 && {
      place: places.isBooth(pairing.tableIndex) ? ('booth' as const) : ('table' as const),
    }),
    ...lockedSpot(pairing, pairing.tableIndex),
  });

  const interpreters = input.interpreters.map(({ id, languagePairs, rest, away }) => ({
    pairs: languagePairs,
    available: slotsFor(slots, [...away, ...slotsOfInterpreter(id, placed)]),
    ...(rest && {
      rest: { most: rest.afterMeetings, pause: Math.max(1, Math.ceil(rest.minutes / input.slotMinutes)) },
    }),
  }));
  const long = all.some(({ slotCount = 1 }) => slotCount > 1);
  const instance: Instance = {
    slotCount: slots.length,
    days: instanceDays(slots, input.slotMinutes, long),
    tables: places.tables,
    people,
    requests: [...toPlace.map(wanted), ...placed.map(fixed)],
    ...(fairness !== undefined && { fairness }),
    ...(places.halls && { halls: places.halls, walking: places.walking }),
    ...(places.booths.length > 0 && { booths: places.booths }),
    ...(interpreters.length > 0 && { interpreters }),
  };
  return {
    instance,
    participantIds,
    pairingIds: all.map(({ id }) => id),
    pairingCount: toPlace.length,
    interpreterIds: input.interpreters.map(({ id }) => id),
    places,
  };
}

/** How many meetings that stand each person has. */
function countStanding(placed: readonly PlacedPairing[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { buyerParticipantId, supplierParticipantId } of placed)
    for (const id of [buyerParticipantId, supplierParticipantId]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** A maximum set later takes no standing meeting away; it only lets no other one in. */
function limitsOf(person: TimetablePerson | undefined, standing: number): Pick<Person, 'maximum' | 'minimum'> {
  const { maximum = null, minimum = null } = person ?? {};
  return {
    ...(maximum !== null && { maximum: Math.max(maximum, standing) }),
    ...(minimum !== null && minimum > 0 && { minimum }),
  };
}

/** The solver chooses interpreters afresh; who interprets a standing meeting is simply not there for others. */
function slotsOfInterpreter(interpreterId: string, placed: readonly PlacedPairing[]): number[] {
  return placed
    .filter((meeting) => meeting.interpreterId === interpreterId)
    .flatMap(({ slotIndex, slotCount = 1 }) => Array.from({ length: slotCount }, (_, k) => slotIndex + k));
}
