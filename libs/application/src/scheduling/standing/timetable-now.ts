import type { Environment } from '../../ports/environment';
import type { Transaction } from '../../ports/unit-of-work.port';
import { layOut, readTimetable, type StandingTimetable } from './standing-timetable';

/** The timetable as it stands: the one that is kept, where timetables are. For transactions that have not changed it. */
export async function timetableNow(
  tx: Transaction,
  conventionId: string,
  { timetables }: Environment,
): Promise<StandingTimetable> {
  return timetables ? timetables.of(tx, conventionId) : layOut(await readTimetable(tx, conventionId));
}
