import type { Meeting } from '@handsel/contracts';
import { announceTables } from '../hall/announce-tables';
import { bothSidesAndStaff } from '../pairings/pairing-events';
import type { Transaction } from '../ports/unit-of-work.port';

interface Changes {
  cancelled?: readonly string[];
  /** As the meetings stood before they moved, by id. */
  moved?: ReadonlyMap<string, Meeting>;
  made?: readonly string[];
}

/**
 * Tells both sides of each meeting that changed, as it stands now: what is lost first, then what moved, then what is
 * new. The displays in the hall are told last.
 */
export async function tellOfMeetings(
  tx: Transaction,
  conventionId: string,
  { cancelled = [], moved = new Map(), made = [] }: Changes,
): Promise<void> {
  const tables: Meeting['table'][] = [];
  for (const meeting of await tx.meetings.findMany(conventionId, cancelled)) {
    tables.push(meeting.table);
    await tx.events.append({
      conventionId,
      type: 'meeting.cancelled',
      audience: bothSidesAndStaff(meeting),
      payload: { meeting },
    });
  }
  for (const meeting of await tx.meetings.findMany(conventionId, [...moved.keys()])) {
    const { startsAt, table } = moved.get(meeting.id)!;
    tables.push(table, meeting.table);
    await tx.events.append({
      conventionId,
      type: 'meeting.moved',
      audience: bothSidesAndStaff(meeting),
      payload: { meeting, from: { startsAt, table } },
    });
  }
  for (const meeting of await tx.meetings.findMany(conventionId, made)) {
    tables.push(meeting.table);
    await tx.events.append({
      conventionId,
      type: 'meeting.scheduled',
      audience: bothSidesAndStaff(meeting),
      payload: { meeting },
    });
  }
  await announceTables(tx, conventionId, tables);
}
