import type { Departure } from '@handsel/contracts';
import { stateOf } from '../departures/departure-state';

/** What the display of one table shows at one moment. */
export interface TableDay {
  /** Who sits here. */
  now: Departure | null;
  /** Who comes next, and who after that. */
  coming: Departure[];
  /** Meetings that would have been here and are elsewhere now, as long as somebody may come for them. */
  movedAway: Departure[];
  /** Meetings of this table that will not take place, as long as somebody may come for them. */
  cancelled: Departure[];
}

/** @param now the server's time in milliseconds */
export function tableDay(meetings: readonly Departure[], tableId: string, now: number): TableDay {
  const here = meetings.filter(({ table }) => table.id === tableId);
  const planned = here.filter((meeting) => !['cancelled', null].includes(stateOf(meeting, now)));
  return {
    now: planned.find(({ startsAt }) => Date.parse(startsAt) <= now) ?? null,
    coming: planned.filter(({ startsAt }) => Date.parse(startsAt) > now),
    movedAway: meetings.filter((meeting) => meeting.table.id !== tableId && mayCome(meeting, now)),
    cancelled: here.filter((meeting) => stateOf(meeting, now) === 'cancelled'),
  };
}

/** Somebody who looks for the meeting at its old place looks for it around the old time. */
const MISSED_MILLISECONDS = 20 * 60_000;
const mayCome = ({ movedFrom, status }: Departure, now: number) =>
  status === 'scheduled' && movedFrom !== null && Date.parse(movedFrom.startsAt) + MISSED_MILLISECONDS > now;
