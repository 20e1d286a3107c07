import { DateTime } from 'luxon';
import type { Transaction } from '../ports/unit-of-work.port';

/** An instant as people at the convention read it, `yyyy-MM-dd HH:mm` in its own time zone. */
export async function localTime(tx: Transaction, conventionId: string, at: Date): Promise<string> {
  return DateTime.fromJSDate(at, { zone: await tx.meetings.timeZoneOf(conventionId) }).toFormat('yyyy-MM-dd HH:mm');
}
