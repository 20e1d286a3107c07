import type { Instance } from './instance';

/**
 * Meetings that each person asked for: the own requests, or the personal maximum where that is less. 0 for people who
 * asked for nothing; they do not count in the evenness.
 */
export function wantedMeetings({ people, requests }: Instance): Int32Array {
  const wanted = new Int32Array(people.length);
  for (const { a, b } of requests) {
    wanted[a]! += 1;
    wanted[b]! += 1;
  }
  people.forEach(({ maximum }, p) => {
    if (maximum !== undefined) wanted[p] = Math.min(wanted[p]!, maximum);
  });
  return wanted;
}

/** Share of the wanted meetings that a person got, in thousandths, rounded down: integers, so that sums are exact. */
export const shareOf = (held: number, wanted: number): number => Math.floor((1000 * held) / wanted);

/**
 * How differently people got what they asked for: the variance of their shares in thousandths. 0 where everybody got the
 * same share; 250,000 at most, where half got all and half nothing.
 */
export function unevennessOf(instance: Instance, slots: readonly (number | null)[]): number {
  const wanted = wantedMeetings(instance);
  const held = new Int32Array(wanted.length);
  instance.requests.forEach(({ a, b }, r) => {
    if (typeof slots[r] !== 'number') return;
    held[a]! += 1;
    held[b]! += 1;
  });
  let sum = 0;
  let squares = 0;
  let count = 0;
  for (let p = 0; p < wanted.length; p += 1) {
    if (wanted[p] === 0) continue;
    const share = shareOf(held[p]!, wanted[p]!);
    sum += share;
    squares += share * share;
    count += 1;
  }
  return count === 0 ? 0 : (count * squares - sum * sum) / (count * count);
}

/** Meetings that people lack to their personal minimums, in all. */
export function missingMeetings({ people, requests }: Instance, slots: readonly (number | null)[]): number {
  if (!people.some(({ minimum }) => minimum)) return 0;
  const held = new Int32Array(people.length);
  requests.forEach(({ a, b }, r) => {
    if (typeof slots[r] !== 'number') return;
    held[a]! += 1;
    held[b]! += 1;
  });
  return people.reduce((sum, { minimum = 0 }, p) => sum + Math.max(0, minimum - held[p]!), 0);
}
