import type {
  Answer,
  NewRequest,
  RequestFilter,
  RequestRepository,
  Standing,
  StoredRequest,
} from '@handsel/application';
import type { MeetingRequest } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import { requestOf, SELECT_REQUESTS, selectRequestsFrom, statusAt, type RequestRow } from './request-row';

/** Requests for meetings. */
export class PostgresRequestRepository implements RequestRepository {
  constructor(private readonly manager: EntityManager) {}

  async lockOrganization(conventionId: string, organizationId: string): Promise<void> {
    await this.manager.query('SELECT 1 FROM organizations WHERE convention_id = $1 AND id = $2 FOR NO KEY UPDATE', [
      conventionId,
      organizationId,
    ]);
  }

  async standingBetween(conventionId: string, from: string, to: string, now: Date): Promise<Standing> {
    const [standing] = (await this.manager.query(
      `SELECT (SELECT settings FROM conventions WHERE id = $1) AS settings,
         EXISTS (SELECT 1 FROM organizations WHERE convention_id = $1 AND id = $3) AS "otherExists",
         (SELECT count(*)::int FROM requests WHERE convention_id = $1 AND from_organization_id = $2
            AND status = 'pending' AND expires_at > $4) AS "openRequests",
         EXISTS (SELECT 1 FROM pairings WHERE convention_id = $1
            AND least(buyer_id, supplier_id) = least($2::uuid, $3::uuid)
            AND greatest(buyer_id, supplier_id) = greatest($2::uuid, $3::uuid)) AS paired,
         EXISTS (SELECT 1 FROM requests WHERE convention_id = $1 AND status = 'pending' AND expires_at <= $4
            AND least(from_organization_id, to_organization_id) = least($2::uuid, $3::uuid)
            AND greatest(from_organization_id, to_organization_id) = greatest($2::uuid, $3::uuid)) AS "staleRequest"`,
      [conventionId, from, to, now],
    )) as [Standing];
    return standing;
  }

  async expireBetween(conventionId: string, one: string, other: string, now: Date): Promise<void> {
    await this.manager.query(
      `UPDATE requests SET status = 'expired' WHERE convention_id = $1 AND status = 'pending' AND expires_at <= $4
         AND from_organization_id IN ($2, $3) AND to_organization_id IN ($2, $3)`,
      [conventionId, one, other, now],
    );
  }

  async insert(request: NewRequest): Promise<StoredRequest> {
    const [row] = (await this.manager.query(
      `WITH inserted AS (
         INSERT INTO requests (id, convention_id, from_organization_id, from_participant_id, to_organization_id, wish,
           message, status, created_at, expires_at)
         VALUES ($3, $1, $4, $5, $6, $7, $8, 'pending', $2, $9) RETURNING *
       ) ${selectRequestsFrom('inserted')}`,
      [
        request.conventionId,
        request.createdAt,
        request.id,
        request.fromOrganizationId,
        request.fromParticipantId,
        request.toOrganizationId,
        request.wish,
        request.message,
        request.expiresAt,
      ],
    )) as [RequestRow];
    return requestOf(row);
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
