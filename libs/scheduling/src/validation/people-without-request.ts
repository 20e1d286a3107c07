import type { Instance } from '../model/instance';

/** People, by index, who are nobody's partner: no error, since they only stay without a meeting, but perhaps a slip. */
export function peopleWithoutRequest({ people, requests }: Instance): number[] {
  const asked = new Set(requests.flatMap(({ a, b }) => [a, b]));
  return people.flatMap((_, person) => (asked.has(person) ? [] : [person]));
}
