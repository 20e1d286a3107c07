import type { UnplacedReason } from '@handsel/contracts';
import { explainAll, type Timetable } from '@handsel/scheduling';
import type { BuiltInstance } from '../build-instance';
import type { TimetableInput } from '../timetable-input';
import { planWords } from './plan-words';
import { sayChange } from './say-change';

/** Changes are looked for for the weightiest of those without a place; the rest can be asked one by one. */
const MOST_EXPLAINED = 500;

/** For pairings that a run did not place: the smallest change that would have given each a place, in words. */
export function smallestChanges(
  { slots, tables, resources, reasons }: Timetable,
  input: TimetableInput,
  built: BuiltInstance,
  timeZone: string,
): Map<string, NonNullable<UnplacedReason['change']>> {
  const { instance, pairingIds } = built;
  if (reasons.length === 0) return new Map();
  const weightOf = (request: number) => instance.requests[request]!.weight;
  const requests = reasons
    .map(({ request }) => request)
    .sort((one, other) => weightOf(other) - weightOf(one) || one - other)
    .slice(0, MOST_EXPLAINED);
  const words = planWords(input, built, timeZone);
  const pinned = instance.requests.flatMap(({ lockedSlot }, request) => (lockedSlot === undefined ? [] : [request]));
  return new Map(
    explainAll(
      { instance, slots, tables, ...(resources && { resources }) },
      { requests, alternatives: 1, pinned },
    ).flatMap(({ request, alternatives: [first] }) =>
      first ? [[pairingIds[request]!, sayChange(first, words)] as const] : [],
    ),
  );
}
