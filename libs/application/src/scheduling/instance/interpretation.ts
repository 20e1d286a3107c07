import type { MeetingRequest } from '@handsel/scheduling';
import type { PairingToPlace, TimetableInterpreter, TimetablePerson } from '../timetable-input';

type Pairs = readonly (readonly [string, string])[];

/**
 * The pairs of languages that an interpreter could bridge between two people; null where they need none: they share a
 * language, or it is not known what one of them speaks, or the convention has no interpreters at all.
 */
export function interpretationOf(
  { buyerParticipantId, supplierParticipantId }: Pick<PairingToPlace, 'buyerParticipantId' | 'supplierParticipantId'>,
  people: ReadonlyMap<string, TimetablePerson>,
  interpreters: readonly TimetableInterpreter[],
): Pairs | null {
  const one = people.get(buyerParticipantId)?.languages ?? [];
  const other = people.get(supplierParticipantId)?.languages ?? [];
  if (interpreters.length === 0 || one.length === 0 || other.length === 0) return null;
  if (one.some((language) => other.includes(language))) return null;
  return one.flatMap((mine) => other.map((theirs) => [mine, theirs] as const));
}

/** As a field of a request. */
export const commonGround = (pairs: Pairs | null): Pick<MeetingRequest, 'interpretation'> =>
  pairs ? { interpretation: pairs } : {};
