import type { HallMeeting, HallRepository } from '@handsel/application';
import type { HallSettings, WallTheme } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { saveVersioned } from '../infrastructure/save-versioned';
import { tableOf } from '../infrastructure/table-columns';

/** Cancelled meetings stay on display until they would have ended; `moved_from` is kept by a trigger. */
const SELECT_HALL_MEETINGS = `
  SELECT m.id, lower(sl.during) AS "startsAt", upper(el.during) AS "endsAt", ${tableOf('t')} AS "table", m.status,
    CASE WHEN fs.id IS NULL THEN NULL
      ELSE jsonb_build_object('startsAt', lower(fs.during), 'table', ${tableOf('ft')}) END AS "movedFrom",
    b.name AS buyer, s.name AS supplier
  FROM meetings m
  JOIN pairings p ON p.id = m.pairing_id
  JOIN organizations b ON b.id = p.buyer_id
  JOIN organizations s ON s.id = p.supplier_id
  JOIN slots sl ON sl.id = m.slot_id
  JOIN slots el ON el.convention_id = m.convention_id AND el.index = sl.index + m.slot_count - 1
  JOIN tables t ON t.id = m.table_id
  LEFT JOIN slots fs ON fs.id = m.moved_from_slot_id
  LEFT JOIN tables ft ON ft.id = m.moved_from_table_id
  WHERE m.convention_id = $1 AND upper(el.during) > $2
    AND ($3::uuid IS NULL OR $3 IN (m.table_id, m.moved_from_table_id))
  ORDER BY lower(sl.during), t.index, m.id LIMIT $4`;

type Row = Omit<HallMeeting, 'startsAt' | 'endsAt'> & { startsAt: Date; endsAt: Date };

/** What the displays in the hall show beside the board, and how they look. */
export class PostgresHallRepository implements HallRepository {
  constructor(private readonly manager: EntityManager) {}

  async findSettings(conventionId: string): Promise<HallSettings | null> {
    const [row] = (await this.manager.query(
      'SELECT names, theme, version FROM hall_settings WHERE convention_id = $1',
      [conventionId],
    )) as HallSettings[];
    return row ?? null;
  }

  saveSettings(
    conventionId: string,
    { names, theme }: { names: boolean; theme: WallTheme },
    version: number,
    at: Date,
  ): Promise<boolean> {
    const values = { names, theme: JSON.stringify(theme), changed_at: at };
    return saveVersioned(this.manager, 'hall_settings', conventionId, values, version);
  }

  async meetingsAfter(conventionId: string, at: Date, tableId: string | null, limit: number): Promise<HallMeeting[]> {
    const rows = (await this.manager.query(SELECT_HALL_MEETINGS, [conventionId, at, tableId, limit])) as Row[];
    return rows.map(({ startsAt, endsAt, movedFrom, ...row }) => ({
      ...row,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      movedFrom: movedFrom && { ...movedFrom, startsAt: new Date(movedFrom.startsAt).toISOString() },
    }));
  }

  async findTable(conventionId: string, tableId: string): Promise<HallMeeting['table'] | null> {
    const [row] = (await this.manager.query('SELECT id, hall, label FROM tables WHERE convention_id = $1 AND id = $2', [
      conventionId,
      tableId,
    ])) as HallMeeting['table'][];
    return row ?? null;
  }
}
