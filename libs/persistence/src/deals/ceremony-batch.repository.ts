import type { CeremonyBatchRepository } from '@handsel/application';
import type { CeremonyBatch } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';

const BATCHES = `
  SELECT b.id, b.name, b.version,
         coalesce((SELECT jsonb_agg(d.deal_id ORDER BY d.ordinal) FROM ceremony_batch_deals d WHERE d.batch_id = b.id), '[]') AS "dealIds"
  FROM ceremony_batches b WHERE b.convention_id = $1`;

export class PostgresCeremonyBatchRepository implements CeremonyBatchRepository {
  constructor(private readonly manager: EntityManager) {}

  async insert(conventionId: string, { id, name, version, dealIds }: CeremonyBatch): Promise<void> {
    await this.manager.query(
      'INSERT INTO ceremony_batches (id, convention_id, name, version) VALUES ($1, $2, $3, $4)',
      [id, conventionId, JSON.stringify(name), version],
    );
    await this.order(id, dealIds);
  }

  async find(conventionId: string, batchId: string): Promise<CeremonyBatch | null> {
    const [batch] = (await this.manager.query(`${BATCHES} AND b.id = $2`, [conventionId, batchId])) as CeremonyBatch[];
    return batch ?? null;
  }

  async list(conventionId: string): Promise<CeremonyBatch[]> {
    // Identifiers grow with time.
    return (await this.manager.query(`${BATCHES} ORDER BY b.id`, [conventionId])) as CeremonyBatch[];
  }

  async change(conventionId: string, { id, name, version, dealIds }: CeremonyBatch): Promise<boolean> {
    const [, changed] = (await this.manager.query(
      'UPDATE ceremony_batches SET name = $3, version = version + 1 WHERE convention_id = $1 AND id = $2 AND version = $4',
      [conventionId, id, JSON.stringify(name), version],
    )) as [unknown, number];
    if (changed === 0) return false;
    await this.manager.query('DELETE FROM ceremony_batch_deals WHERE batch_id = $1', [id]);
    await this.order(id, dealIds);
    return true;
  }

  async remove(conventionId: string, batchId: string): Promise<boolean> {
    const [, removed] = (await this.manager.query('DELETE FROM ceremony_batches WHERE convention_id = $1 AND id = $2', [
      conventionId,
      batchId,
    ])) as [unknown, number];
    return removed > 0;
  }

  async takenElsewhere(conventionId: string, dealIds: string[], batchId: string): Promise<string[]> {
    const rows = (await this.manager.query(
      `SELECT d.deal_id AS id FROM ceremony_batch_deals d JOIN ceremony_batches b ON b.id = d.batch_id
       WHERE b.convention_id = $1 AND d.deal_id = ANY($2) AND d.batch_id <> $3`,
      [conventionId, dealIds, batchId],
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  private async order(batchId: string, dealIds: string[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO ceremony_batch_deals (batch_id, ordinal, deal_id)
       SELECT $1, ordinal, id::uuid FROM unnest($2::text[]) WITH ORDINALITY AS o(id, ordinal)`,
      [batchId, dealIds],
    );
  }
}
