import type { DealEvidenceRepository, NewEvidence } from '@handsel/application';
import type { DealEvidence } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';

interface EvidenceRow extends Omit<DealEvidence, 'addedAt'> {
  addedAt: Date;
}

const FACTS = `e.id, e.name, e.media_type AS "mediaType", octet_length(e.content) AS bytes,
  encode(e.sha256, 'hex') AS sha256, e.added_at AS "addedAt", coalesce(a.name->>'en', a.name->>'zh', '') AS "addedBy"`;
const FROM = 'FROM deal_evidence e JOIN accounts a ON a.id = e.added_by WHERE e.convention_id = $1 AND e.deal_id = $2';

export class PostgresDealEvidenceRepository implements DealEvidenceRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(conventionId: string, dealId: string, evidence: NewEvidence): Promise<void> {
    const { id, name, mediaType, sha256, content, accountId, at } = evidence;
    await this.manager.query(
      `INSERT INTO deal_evidence (id, convention_id, deal_id, name, media_type, sha256, content, added_by, added_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, conventionId, dealId, name, mediaType, sha256, content, accountId, at],
    );
  }

  async has(conventionId: string, dealId: string, evidenceId: string): Promise<boolean> {
    const rows = (await this.manager.query(
      'SELECT FROM deal_evidence WHERE convention_id = $1 AND deal_id = $2 AND id = $3',
      [conventionId, dealId, evidenceId],
    )) as unknown[];
    return rows.length > 0;
  }

  async listOf(conventionId: string, dealId: string): Promise<DealEvidence[]> {
    const rows = (await this.manager.query(`SELECT ${FACTS} ${FROM} ORDER BY e.added_at, e.id`, [
      conventionId,
      dealId,
    ])) as EvidenceRow[];
    return rows.map(presentRow);
  }

  async read(conventionId: string, dealId: string, evidenceId: string) {
    const [row] = (await this.manager.query(`SELECT ${FACTS}, e.content ${FROM} AND e.id = $3`, [
      conventionId,
      dealId,
      evidenceId,
    ])) as (EvidenceRow & { content: Buffer })[];
    return row ? { ...presentRow(row), content: row.content.toString('base64') } : null;
  }
}

const presentRow = <R extends EvidenceRow>(row: R) => ({ ...row, addedAt: row.addedAt.toISOString() });
