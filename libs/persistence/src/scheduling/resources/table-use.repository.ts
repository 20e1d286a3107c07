import type { TableUseRepository } from '@handsel/application';
import type { Booth, TableClosure } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../../infrastructure/changed-rows';
import { partyOf } from '../../infrastructure/party-columns';
import { instantColumnsOf } from './instants';

/** Tables that belong to one organization, and times in which tables cannot be used. */
export class PostgresTableUseRepository implements TableUseRepository {
  constructor(private readonly manager: EntityManager) {}

  async booths(conventionId: string): Promise<Booth[]> {
    return (await this.manager.query(
      `SELECT t.id AS "tableId", ${partyOf('o')} AS organization, t.hall, t.label
       FROM tables t JOIN organizations o ON o.id = t.booth_of WHERE t.convention_id = $1 ORDER BY t.index`,
      [conventionId],
    )) as Booth[];
  }

  async organizationExists(conventionId: string, organizationId: string): Promise<boolean> {
    const rows = (await this.manager.query('SELECT 1 FROM organizations WHERE convention_id = $1 AND id = $2', [
      conventionId,
      organizationId,
    ])) as unknown[];
    return rows.length > 0;
  }

  async insertBooth(conventionId: string, booth: Parameters<TableUseRepository['insertBooth']>[1]): Promise<void> {
    await this.manager.query(
      `INSERT INTO tables (convention_id, id, index, hall, label, booth_of)
       SELECT $1, $2, coalesce(max(index) + 1, 0), $3, $4, $5 FROM tables WHERE convention_id = $1`,
      [conventionId, booth.id, booth.hall, booth.label, booth.organizationId],
    );
  }

  async countMeetings(conventionId: string, tableId: string): Promise<number> {
    const [row] = (await this.manager.query(
      'SELECT count(*)::int AS meetings FROM meetings WHERE convention_id = $1 AND table_id = $2',
      [conventionId, tableId],
    )) as [{ meetings: number }];
    return row.meetings;
  }

  async removeBooth(conventionId: string, tableId: string): Promise<boolean> {
    const parameters = [conventionId, tableId];
    await this.manager.query('DELETE FROM pins WHERE convention_id = $1 AND table_id = $2', parameters);
    await this.manager.query('DELETE FROM offers WHERE convention_id = $1 AND table_id = $2', parameters);
    const rows = await changedRows(
      this.manager,
      'DELETE FROM tables WHERE convention_id = $1 AND id = $2 AND booth_of IS NOT NULL RETURNING id',
      parameters,
    );
    return rows.length > 0;
  }

  async closures(conventionId: string): Promise<TableClosure[]> {
    return (await this.manager.query(
      `SELECT b.id, jsonb_build_object('id', t.id, 'hall', t.hall, 'label', t.label) AS "table",
         ${instantColumnsOf('b.during')}, b.reason
       FROM blocked_times b JOIN tables t ON t.id = b.resource_id
       WHERE b.convention_id = $1 AND b.resource_kind = 'table' ORDER BY lower(b.during), t.index, b.id`,
      [conventionId],
    )) as TableClosure[];
  }

  async removeClosure(conventionId: string, closureId: string): Promise<string | null> {
    const rows = await changedRows<{ tableId: string }>(
      this.manager,
      `DELETE FROM blocked_times WHERE convention_id = $1 AND id = $2 AND resource_kind = 'table'
       RETURNING resource_id AS "tableId"`,
      [conventionId, closureId],
    );
    return rows[0]?.tableId ?? null;
  }
}
