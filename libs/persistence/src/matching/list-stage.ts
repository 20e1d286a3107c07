import type { MatchPair, MatchRow, ReplacedLists } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { inPortions } from '../infrastructure/bulk';

const ROWS_AT_ONCE = 2_000;

/** New lists on their way in: they stand in a table of the transaction until they take the place of the old ones. */
export class ListStage {
  private isOpen = false;

  constructor(private readonly manager: EntityManager) {}

  /** Of the rows of a pair each says what the others leave open. */
  async add(rows: readonly MatchRow[]): Promise<void> {
    await this.open();
    for (const portion of inPortions(rows, ROWS_AT_ONCE)) {
      await this.manager.query(
        `INSERT INTO new_matches AS n
         SELECT "buyerId", "supplierId", max(score), (array_agg(parts) FILTER (WHERE parts IS NOT NULL))[1],
           max("buyerRank"), max("supplierRank")
         FROM jsonb_to_recordset($1::jsonb) AS r("buyerId" uuid, "supplierId" uuid, score integer, parts jsonb,
           "buyerRank" integer, "supplierRank" integer)
         GROUP BY "buyerId", "supplierId"
         ON CONFLICT (buyer_id, supplier_id) DO UPDATE
         SET parts = coalesce(excluded.parts, n.parts), buyer_rank = coalesce(excluded.buyer_rank, n.buyer_rank),
           supplier_rank = coalesce(excluded.supplier_rank, n.supplier_rank)`,
        [portion],
      );
    }
  }

  /** Staged pairs without parts that are not stored, or not with the same score, or one of whom has changed. */
  async unexplained(conventionId: string, changed: string[]): Promise<MatchPair[]> {
    await this.open();
    return (await this.manager.query(
      `SELECT n.buyer_id AS "buyerId", n.supplier_id AS "supplierId" FROM new_matches n
       LEFT JOIN matches m ON m.convention_id = $1 AND m.buyer_id = n.buyer_id AND m.supplier_id = n.supplier_id
       WHERE n.parts IS NULL AND (m.score IS DISTINCT FROM n.score
         OR n.buyer_id = ANY($2::uuid[]) OR n.supplier_id = ANY($2::uuid[]))
       ORDER BY n.buyer_id, n.supplier_id`,
      [conventionId, changed],
    )) as MatchPair[];
  }

  /**
   * Puts what is staged in the place of the lists of `organizationIds`, or everyone's where it is null, writing only what
   * differs. The caller holds the convention's lists.
   */
  async put(conventionId: string, organizationIds: string[] | null): Promise<ReplacedLists> {
    await this.open();
    await this.manager.query('ANALYZE new_matches');
    const lists = replacedLists(conventionId, organizationIds);
    const changed = await changedLists(this.manager, lists);
    await writeMatches(this.manager, lists);
    const [{ matches }] = (await this.manager.query('SELECT count(*)::int AS matches FROM new_matches')) as [
      { matches: number },
    ];
    await this.manager.query('DROP TABLE new_matches');
    this.isOpen = false;
    return { changed, matches };
  }

  private async open(): Promise<void> {
    if (this.isOpen) return;
    await this.manager.query(`
      CREATE TEMP TABLE new_matches (buyer_id uuid, supplier_id uuid, score integer NOT NULL, parts jsonb,
        buyer_rank integer, supplier_rank integer, PRIMARY KEY (buyer_id, supplier_id)) ON COMMIT DROP;
      -- Between two portions somebody ranks: that may take longer than a transaction may rest otherwise.
      SET LOCAL idle_in_transaction_session_timeout = 0`);
    this.isOpen = true;
  }
}

/** Which lists are replaced. */
interface Lists {
  /** True for an organization whose list is replaced: two texts, so that each is planned for what it does. */
  has: (column: string) => string;
  /** `$1` is the convention. */
  values: unknown[];
}

const replacedLists = (conventionId: string, organizationIds: string[] | null): Lists =>
  organizationIds === null
    ? { has: () => 'true', values: [conventionId] }
    : { has: (column) => `${column} = ANY($2::uuid[])`, values: [conventionId, organizationIds] };

/** Organizations whose list (who, in which order, with what score) is another one. */
async function changedLists(manager: EntityManager, { has, values }: Lists) {
  const side = (organization: string, rank: string) => `
    SELECT ${organization} AS organization, n.${rank} AS place, o.${rank} AS place_before, n.score, o.score AS score_before
    FROM new_matches n
    FULL JOIN (
      SELECT buyer_id, supplier_id, ${rank}, score FROM matches WHERE convention_id = $1 AND ${has(organization)}
    ) o USING (buyer_id, supplier_id)
    WHERE ${has(organization)}`;
  return (await manager.query(
    `SELECT organization AS "organizationId", count(place)::int AS matches
     FROM (${side('buyer_id', 'buyer_rank')} UNION ALL ${side('supplier_id', 'supplier_rank')}) AS places
     GROUP BY organization
     HAVING bool_or(place IS DISTINCT FROM place_before OR (place IS NOT NULL AND score <> score_before))
     ORDER BY organization`,
    values,
  )) as ReplacedLists['changed'];
}

async function writeMatches(manager: EntityManager, { has, values }: Lists) {
  // The place on the list of a side that is not replaced stays.
  const rank = (side: 'buyer' | 'supplier', rankNow: string) =>
    `CASE WHEN ${has(`m.${side}_id`)} THEN ${rankNow} ELSE m.${side}_rank END`;
  for (const side of ['buyer', 'supplier'] as const) {
    await manager.query(
      `UPDATE matches m SET buyer_rank = ${rank('buyer', 'NULL')}, supplier_rank = ${rank('supplier', 'NULL')}
       WHERE m.convention_id = $1 AND ${has(`m.${side}_id`)} AND m.${side}_rank IS NOT NULL
         AND NOT EXISTS (SELECT FROM new_matches n WHERE n.buyer_id = m.buyer_id AND n.supplier_id = m.supplier_id)`,
      values,
    );
  }
  for (const side of ['buyer', 'supplier'] as const) {
    await manager.query(
      `DELETE FROM matches WHERE convention_id = $1 AND ${has(`${side}_id`)}
         AND buyer_rank IS NULL AND supplier_rank IS NULL`,
      values,
    );
  }
  const [buyerRank, supplierRank] = [rank('buyer', 'n.buyer_rank'), rank('supplier', 'n.supplier_rank')];
  await manager.query(
    `UPDATE matches m
     SET score = n.score, parts = coalesce(n.parts, m.parts), buyer_rank = ${buyerRank}, supplier_rank = ${supplierRank}
     FROM new_matches n
     WHERE m.convention_id = $1 AND m.buyer_id = n.buyer_id AND m.supplier_id = n.supplier_id
       AND (m.score <> n.score OR m.parts <> n.parts OR m.buyer_rank IS DISTINCT FROM ${buyerRank}
         OR m.supplier_rank IS DISTINCT FROM ${supplierRank})`,
    values,
  );
  await manager.query(
    `INSERT INTO matches (convention_id, buyer_id, supplier_id, score, parts, buyer_rank, supplier_rank)
     SELECT $1, buyer_id, supplier_id, score, parts, buyer_rank, supplier_rank FROM new_matches n
     WHERE NOT EXISTS (SELECT FROM matches m
       WHERE m.convention_id = $1 AND m.buyer_id = n.buyer_id AND m.supplier_id = n.supplier_id)`,
    values.slice(0, 1),
  );
}
