import type { TimetableInput } from '../timetable-input';

const MILLISECONDS_A_MINUTE = 60_000;

/**
 * Slots of each day, in order. Where meetings last longer than a slot, each session of a day counts as a day of its
 * own: no meeting goes on through the lunch between two sessions.
 */
export function instanceDays(slots: TimetableInput['slots'], slotMinutes: number, bySession: boolean): number[] {
  const days: number[] = [];
  slots.forEach((slot, position) => {
    const before = slots[position - 1];
    const goesOn =
      before !== undefined && before.day === slot.day && (!bySession || follows(before, slot, slotMinutes));
    if (goesOn) days[days.length - 1]! += 1;
    else days.push(1);
  });
  return days;
}

const follows = (one: { startsAt: string }, other: { startsAt: string }, minutes: number): boolean =>
  Date.parse(other.startsAt) - Date.parse(one.startsAt) <= minutes * MILLISECONDS_A_MINUTE;
