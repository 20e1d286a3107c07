import type { Departure } from '@handsel/contracts';

/** From when on people should be on their way to the table. */
const BOARDING_MILLISECONDS = 5 * 60_000;
/** What is about to come, and what is yet to come. */
const NEXT_MILLISECONDS = 40 * 60_000;

/** What a meeting is to those who look for it, in the order of how much it matters. */
export type DepartureState = 'cancelled' | 'now' | 'boarding' | 'table-changed' | 'late' | 'early' | 'next' | 'later';

/** Time is the server's, in milliseconds; null for what the hall need not see any more. */
export function stateOf(meeting: Departure, now: number): DepartureState | null {
  const starts = Date.parse(meeting.startsAt);
  if (Date.parse(meeting.endsAt) <= now || meeting.status === 'held' || meeting.status === 'missed') return null;
  if (meeting.status === 'cancelled') return 'cancelled';
  if (starts <= now) return 'now';
  if (starts - BOARDING_MILLISECONDS <= now) return 'boarding';
  return changeOf(meeting) ?? (starts - NEXT_MILLISECONDS <= now ? 'next' : 'later');
}

/** How a meeting has moved; a meeting at another table and time is looked for at the other table first. */
export function changeOf({ movedFrom, startsAt, table }: Departure): 'table-changed' | 'late' | 'early' | null {
  if (!movedFrom) return null;
  if (movedFrom.table.id !== table.id) return 'table-changed';
  if (movedFrom.startsAt === startsAt) return null;
  return Date.parse(movedFrom.startsAt) < Date.parse(startsAt) ? 'late' : 'early';
}

export interface DepartureRow {
  meeting: Departure;
  state: DepartureState;
}

/** How long a meeting that has begun stays among those that begin: for who comes late. */
const LATECOMERS_MILLISECONDS = 10 * 60_000;

/**
 * The rows of a departure board, by time and table: what comes and what has just begun. What has been going on for a
 * while makes room for what comes, and is shown where there is room.
 * @param most how many rows there is room for
 */
export function departureRows(meetings: readonly Departure[], now: number, most: number): DepartureRow[] {
  const rows = meetings.flatMap((meeting) => {
    const state = stateOf(meeting, now);
    return state ? [{ meeting, state }] : [];
  });
  if (rows.length <= most) return rows;
  return rows.filter(({ meeting }) => Date.parse(meeting.startsAt) + LATECOMERS_MILLISECONDS > now).slice(0, most);
}
