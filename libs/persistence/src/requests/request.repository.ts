import type { Answer, NewRequest, RequestFilter, RequestRepository, StoredRequest } from '@handsel/application';
import type { MeetingRequest } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { requestOf, SELECT_REQUESTS, statusAt, type RequestRow } from './request-row';

/** Requests for meetings. */
export class PostgresRequestRepository implements RequestRepository {
  constructor(private readonly manager: EntityManager) {}

  async settingsOf(conventionId: string): Promise<unknown> {
    const [row] = (await this.manager.query('SELECT settings FROM conventions WHERE id = $1', [conventionId])) as {
      settings: unknown;
    }[];
    return row?.settings;
  }

  async lockOrganization(conventionId: string, organizationId: string): Promise<boolean> {
    const rows = (await this.manager.query(
      'SELECT id FROM organizations WHERE convention_id = $1 AND id = $2 FOR NO KEY UPDATE',
      [conventionId, organizationId],
    )) as unknown[];
    return rows.length > 0;
  }

  async organizationExists(conventionId: string, organizationId: string): Promise<boolean> {
    const rows = (await this.manager.query('SELECT id FROM organizations WHERE convention_id = $1 AND id = $2', [
      conventionId,
      organizationId,
    ])) as unknown[];
    return rows.length > 0;
  }

  async expireBetween(conventionId: string, one: string, other: string, now: Date): Promise<void> {
    await this.manager.query(
      `UPDATE requests SET status = 'expired' WHERE convention_id = $1 AND status = 'pending' AND expires_at <= $4
         AND from_organization_id IN ($2, $3) AND to_organization_id IN ($2, $3)`,
      [conventionId, one, other, now],
    );
  }

  async countOpenFrom(conventionId: string, organizationId: string, now: Date): Promise<number> {
    const [row] = (await this.manager.query(
      `SELECT count(*)::int AS open FROM requests
       WHERE convention_id = $1 AND from_organization_id = $2 AND status = 'pending' AND expires_at > $3`,
      [conventionId, organizationId, now],
    )) as [{ open: number }];
    return row.open;
  }

  async insert(request: NewRequest): Promise<void> {
    await this.manager.query(
      `INSERT INTO requests (id, convention_id, from_organization_id, from_participant_id, to_organization_id, wish,
         message, status, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)`,
      [
        request.id,
        request.conventionId,
        request.fromOrganizationId,
        request.fromParticipantId,
        request.toOrganizationId,
        request.wish,
        request.message,
        request.createdAt,
        request.expiresAt,
      ],
    );
  }

  async find(conventionId: string, requestId: string, now: Date): Promise<StoredRequest | null> {
    const [row] = (await this.manager.query(`${SELECT_REQUESTS} AND r.id = $3`, [
      conventionId,
      now,
      requestId,
    ])) as RequestRow[];
    return row ? requestOf(row) : null;
  }

  async list(conventionId: string, filter: RequestFilter, now: Date): Promise<MeetingRequest[]> {
    const { organizationId, box, status, beforeId, limit } = filter;
    const rows = (await this.manager.query(
      `${SELECT_REQUESTS}
         AND ($3::uuid IS NULL OR (r.from_organization_id = $3 AND $4 IN ('sent', 'all'))
                               OR (r.to_organization_id = $3 AND $4 IN ('received', 'all')))
         AND ($5::text IS NULL OR ${statusAt('$2')} = $5)
         AND ($6::uuid IS NULL OR r.id < $6)
       ORDER BY r.id DESC LIMIT $7`,
      [conventionId, now, organizationId, box, status ?? null, beforeId, limit],
    )) as RequestRow[];
    return rows.map((row) => requestOf(row).request);
  }

  async answer(conventionId: string, requestId: string, answer: Answer): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `UPDATE requests SET status = $4, reason = $5, to_participant_id = $6, answered_at = $7
       WHERE convention_id = $1 AND id = $2 AND status = ANY($3) AND expires_at > $7 RETURNING id`,
      [conventionId, requestId, answer.from, answer.to, answer.reason, answer.participantId, answer.at],
    );
    return rows.length > 0;
  }
}
