import type { Instance, MeetingRequest, Person } from '@handsel/scheduling';
import { createHash } from 'node:crypto';
import { pairingWeight } from './pairing-weight';
import type { PairingToPlace, TimetableInput } from './timetable-input';

/** An instance, and what its dense indices stand for. */
export interface BuiltInstance {
  instance: Instance;
  /** Person p of the instance is this participant. */
  participantIds: string[];
  /** Request r of the instance: first the pairings to place in their order, then those placed already. */
  pairingCount: number;
}

/**
 * Makes a solver's instance of a convention. Meetings that stand are locked to their slots; all slots are open to
 * everybody, and a person's other meetings are what keeps a slot from being used twice.
 */
export function buildInstance({ slots, tableCount, toPlace, placed }: TimetableInput): BuiltInstance {
  const slotOf = new Map(slots.map(({ index }, position) => [index, position]));
  const all: PairingToPlace[] = [...toPlace, ...placed];
  const buyers = new Set(all.map((pairing) => pairing.buyerParticipantId));
  const suppliers = new Set(all.map((pairing) => pairing.supplierParticipantId));
  const participantIds = [...new Set([...buyers, ...suppliers])].sort();
  const personOf = new Map(participantIds.map((id, person) => [id, person]));
  const available = '1'.repeat(slots.length);
  const people = participantIds.map((id): Person => {
    const role = buyers.has(id) && suppliers.has(id) ? 'X' : buyers.has(id) ? 'B' : 'S';
    return { role, available };
  });
  const request = (pairing: PairingToPlace): MeetingRequest => ({
    a: personOf.get(pairing.buyerParticipantId)!,
    b: personOf.get(pairing.supplierParticipantId)!,
    weight: pairingWeight(pairing),
  });
  const requests = [
    ...toPlace.map(request),
    ...placed.map((pairing) => ({ ...request(pairing), lockedSlot: slotOf.get(pairing.slotIndex)! })),
  ];
  const days = daysOf(slots);
  const tables = slots.map(() => tableCount);
  const instance = { slotCount: slots.length, days, tables, people, requests };
  return { instance, participantIds, pairingCount: toPlace.length };
}

/** SHA-256 of the instance with its keys in one fixed order, in hex: the same input gives the same hash anywhere. */
export function instanceHash({ slotCount, days, tables, people, requests }: Instance): string {
  const canonical = [
    slotCount,
    days,
    tables,
    people.map(({ role, available, maximum }) => [role, [...available].join(''), maximum ?? null]),
    requests.map(({ a, b, weight, lockedSlot }) => [a, b, weight, lockedSlot ?? null]),
  ];
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex');
}

/** Slots of each day, in order. */
function daysOf(slots: TimetableInput['slots']): number[] {
  const counts = new Map<string, number>();
  for (const { day } of slots) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts.values()];
}
