import type { LogChanges, LogMark, TimetableLogRepository } from '@handsel/application';
import type { EntityManager } from 'typeorm';

/** Reads a convention's log for what has changed in its timetable. One statement, so that mark and changes fit together. */
export class PostgresTimetableLogRepository implements TimetableLogRepository {
  constructor(private readonly manager: EntityManager) {}

  async since(conventionId: string, mark: LogMark | null): Promise<LogChanges> {
    const nothingIsNew = { position: Number.MAX_SAFE_INTEGER, pending: [] };
    const known = mark ?? nothingIsNew;
    const [row] = (await this.manager.query(
      `WITH news AS (
         SELECT type, payload FROM events
         WHERE convention_id = $1 AND (position > $2 OR position IS NULL) AND id <> ALL($3::bigint[])
       )
       SELECT coalesce((SELECT max(position) FROM events WHERE convention_id = $1), 0)::float8 AS position,
         ARRAY(SELECT id::text FROM events WHERE convention_id = $1 AND position IS NULL) AS pending,
         ARRAY(SELECT DISTINCT type FROM news) AS types,
         ARRAY(SELECT DISTINCT payload->'meeting'->>'pairingId' FROM news WHERE payload ? 'meeting') AS "pairingIds"`,
      [conventionId, known.position, known.pending],
    )) as ({ position: number } & Pick<LogMark, 'pending'> & Omit<LogChanges, 'mark'>)[];
    const { position, pending, types, pairingIds } = row!;
    return { mark: { position, pending }, types, pairingIds };
  }
}
