import type { DealingRepository, Dealings, DealingScope } from '@handsel/application';
import type { DealingRow, DealingsState } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { inPortions } from '../infrastructure/bulk';
import { SELECT_DEALINGS, SOURCES } from './dealing-sources';

const ROWS_AT_ONCE = 5_000;

interface Row {
  buyerOrganizationId: string;
  supplierOrganizationId: string;
  sector: string | null;
  count: number;
}

/** Deals from before a convention, and those signed at it. */
export class PostgresDealingRepository implements DealingRepository {
  constructor(private readonly manager: EntityManager) {}

  async replaceImported(conventionId: string, rows: readonly DealingRow[], at: Date): Promise<void> {
    // The row of the import is taken first: of two imports at once, one waits for the other.
    await this.manager.query(
      `INSERT INTO dealing_imports AS i (convention_id, version, rows, imported_at) VALUES ($1, 1, $2, $3)
       ON CONFLICT (convention_id) DO UPDATE
       SET version = i.version + 1, rows = excluded.rows, imported_at = excluded.imported_at`,
      [conventionId, rows.length, at],
    );
    await this.manager.query('DELETE FROM past_dealings WHERE convention_id = $1', [conventionId]);
    for (const portion of inPortions(rows, ROWS_AT_ONCE)) {
      await this.manager.query(
        `INSERT INTO past_dealings (convention_id, buyer_key, supplier_key, sector, count, dealt_on, amount, currency)
         SELECT $1, buyer, supplier, nullif(sector, ''), count, date, amount, currency
         FROM jsonb_to_recordset($2::jsonb) AS r(buyer text, supplier text, sector text, count integer, date date,
           amount numeric, currency text)`,
        [conventionId, portion],
      );
    }
  }

  async read(conventionId: string, scope: DealingScope): Promise<Dealings> {
    const rows = (await this.manager.query(SELECT_DEALINGS, [conventionId, scope === 'all'])) as Row[];
    const list = rows.map(({ sector, ...dealing }): Dealings['list'][number] => ({
      ...dealing,
      ...(sector !== null && { sectors: [sector] }),
    }));
    return { list, state: await this.stateOf(conventionId) };
  }

  private async stateOf(conventionId: string): Promise<string> {
    const [row] = (await this.manager.query(
      `WITH ${SOURCES}
       SELECT coalesce((SELECT version FROM dealing_imports WHERE convention_id = $1), 0) || ' '
         || md5(coalesce((SELECT string_agg(id || ' ' || version, ',' ORDER BY id, buyer, supplier) FROM signed), '')
           || coalesce((SELECT string_agg(id::text, ',' ORDER BY id) FROM held), '')) AS state`,
      [conventionId, true],
    )) as [{ state: string }];
    return row.state;
  }

  async importVersion(conventionId: string): Promise<number> {
    const [row] = (await this.manager.query('SELECT version FROM dealing_imports WHERE convention_id = $1', [
      conventionId,
    ])) as { version: number }[];
    return row?.version ?? 0;
  }

  async count(conventionId: string): Promise<DealingsState> {
    const [row] = (await this.manager.query(
      `WITH ${SOURCES}, known AS (SELECT key FROM organizations WHERE convention_id = $1)
       SELECT (SELECT jsonb_build_object('rows', rows, 'at', imported_at) FROM dealing_imports
           WHERE convention_id = $1 AND rows > 0) AS imported,
         (SELECT count(DISTINCT id) FROM signed WHERE convention_id <> $1
           AND (buyer IN (SELECT key FROM known) OR supplier IN (SELECT key FROM known)))::int AS "signedEarlier",
         (SELECT count(*) FROM held)::int AS "heldEarlier",
         (SELECT count(DISTINCT id) FROM signed WHERE convention_id = $1)::int AS "signedHere"`,
      [conventionId, true],
    )) as [DealingsState];
    const { imported } = row;
    return { ...row, imported: imported && { ...imported, at: new Date(imported.at).toISOString() } };
  }

  async firstDay(conventionId: string): Promise<string | null> {
    const [row] = (await this.manager.query(
      `SELECT (SELECT min(day->>'date') FROM jsonb_array_elements(days) day) AS first FROM conventions WHERE id = $1`,
      [conventionId],
    )) as { first: string }[];
    return row?.first ?? null;
  }
}
