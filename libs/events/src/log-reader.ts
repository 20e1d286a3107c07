import type { LoggedEvent } from '@handsel/contracts';
import type { ClientBase, Pool } from 'pg';

/** How far the log of a convention goes. A restored backup has another epoch. */
export interface LogHead {
  conventionId: string;
  epoch: string;
  position: number;
}

type Queryable = Pick<ClientBase | Pool, 'query'>;

/** The heads of all conventions. */
export async function readHeads(database: Queryable): Promise<LogHead[]> {
  const { rows } = await database.query<{ convention_id: string; epoch: string; position: string }>({
    name: 'handsel_log_heads',
    text: 'SELECT convention_id, epoch, position FROM event_heads',
  });
  return rows.map((row) => ({
    conventionId: row.convention_id,
    epoch: row.epoch,
    position: Number(row.position),
  }));
}

/** Numbered events of a convention with `after < position <= after + limit`, in order; none that retention has begun to drop. */
export async function readRange(
  database: Queryable,
  conventionId: string,
  after: number,
  limit: number,
  types: readonly string[] | null = null,
): Promise<LoggedEvent[]> {
  const { rows } = await database.query<EventRow>({
    name: 'handsel_log_range',
    text: `SELECT id, convention_id, position, type, audience, payload, at FROM events
           WHERE convention_id = $1 AND position > $2 AND position <= $2 + $3::bigint
             AND position > (SELECT floor FROM event_heads WHERE convention_id = $1) AND ($4::text[] IS NULL OR type = ANY($4))
           ORDER BY position`,
    values: [conventionId, after, limit, types],
  });
  return rows.map(toLoggedEvent);
}

export interface EventRow {
  id: string;
  convention_id: string;
  position: string;
  type: string;
  audience: string[];
  payload: unknown;
  at: Date;
}

export function toLoggedEvent(row: EventRow): LoggedEvent {
  return {
    conventionId: row.convention_id,
    position: Number(row.position),
    id: row.id,
    type: row.type as LoggedEvent['type'],
    audience: row.audience,
    payload: row.payload,
    at: row.at.toISOString(),
  };
}
