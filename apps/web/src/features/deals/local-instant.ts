import { dayKey, timeOfDay } from '../../shared/times';

/** What a clock in the zone shows at an instant, as an input of type `datetime-local` writes it. */
export const clockIn = (instant: string, timeZone: string): string =>
  `${dayKey(instant, timeZone)}T${timeOfDay(instant, 'en', timeZone)}`;

/**
 * The instant at which a clock in the zone shows a time such as `2018-05-25T16:00`. Of a time that comes twice the
 * earlier one is meant; one that is left out is the one after the gap.
 */
export function instantOf(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}:00Z`);
  const offset = (at: number) => Date.parse(`${clockIn(new Date(at).toISOString(), timeZone)}:00Z`) - at;
  const first = asUtc - offset(asUtc);
  return new Date(Math.min(asUtc - offset(first), first)).toISOString();
}
