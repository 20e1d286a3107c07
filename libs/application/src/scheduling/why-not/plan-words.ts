import type { Bilingual } from '@handsel/kernel';
import type { BuiltInstance } from '../build-instance';
import type { TimetableInput } from '../timetable-input';
import type { PlanWords } from './say-change';

/** What the indices of an instance of this input mean. People go by the names of their organizations. */
export function planWords(
  input: TimetableInput,
  { participantIds, interpreterIds, places }: BuiltInstance,
  timeZone: string,
): PlanWords {
  const pairings = [...input.toPlace, ...input.placed];
  const names = new Map<string, Bilingual>(
    pairings.flatMap(({ buyerParticipantId, supplierParticipantId, buyerName, supplierName }) => [
      [buyerParticipantId, buyerName] as const,
      [supplierParticipantId, supplierName] as const,
    ]),
  );
  const interpreters = new Map(input.interpreters.map(({ id, name }) => [id, name]));
  return {
    timeZone,
    startsAt: input.slots.map(({ startsAt }) => startsAt),
    severalDays: new Set(input.slots.map(({ day }) => day)).size > 1,
    hallNames: places.halls ? places.hallNames : [],
    nameOf: (person) => names.get(participantIds[person]!) ?? {},
    interpreterOf: (interpreter) => interpreters.get(interpreterIds[interpreter]!) ?? {},
    pairOf: (request) => ({ buyer: pairings[request]!.buyerName, supplier: pairings[request]!.supplierName }),
  };
}
