import type {
  ChoicePage,
  MatchChoiceRepository,
  NewContest,
  NewExclusion,
  StoredExclusion,
} from '@handsel/application';
import type { KeepApart, MatchContest, MatchPreferences } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../infrastructure/changed-rows';
import {
  contestOf,
  exclusionOf,
  SELECT_CONTESTS,
  SELECT_EXCLUSIONS,
  type ContestRow,
  type ExclusionRow,
} from './choice-rows';

/** What organizations and staff decide about single matches. */
export class PostgresMatchChoiceRepository implements MatchChoiceRepository {
  constructor(private readonly manager: EntityManager) {}

  async addExclusion({ id, conventionId, kind, organizationIds, givenBy, reason, at }: NewExclusion): Promise<void> {
    await this.manager.query(
      `INSERT INTO match_exclusions (id, convention_id, kind, organization_ids, given_by, reason, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, conventionId, kind, organizationIds, givenBy, reason, at],
    );
  }

  async findExclusion(conventionId: string, exclusionId: string): Promise<StoredExclusion | null> {
    const [row] = await this.query<ExclusionRow>(`${SELECT_EXCLUSIONS} AND e.id = $2`, [conventionId, exclusionId]);
    return row ? exclusionOf(row) : null;
  }

  async listExclusions(conventionId: string, { givenBy, beforeId, limit }: ChoicePage): Promise<StoredExclusion[]> {
    const rows = await this.query<ExclusionRow>(
      `${SELECT_EXCLUSIONS} AND ($2::uuid IS NULL OR e.given_by = $2 AND e.kind = 'blocked')
         AND ($3::uuid IS NULL OR e.id < $3) ORDER BY e.id DESC LIMIT $4`,
      [conventionId, givenBy ?? null, beforeId, limit],
    );
    return rows.map(exclusionOf);
  }

  async removeExclusion(conventionId: string, exclusionId: string): Promise<void> {
    await this.query('DELETE FROM match_exclusions WHERE convention_id = $1 AND id = $2', [conventionId, exclusionId]);
  }

  async apart(conventionId: string, { declined, metBefore }: KeepApart): Promise<[string, string][]> {
    const rows = await this.query<{ one: string; other: string }>(
      `SELECT a AS one, b AS other FROM match_exclusions e, unnest(e.organization_ids) a, unnest(e.organization_ids) b
       WHERE e.convention_id = $1 AND a < b
       UNION
       SELECT least(from_organization_id, to_organization_id), greatest(from_organization_id, to_organization_id)
       FROM requests r WHERE convention_id = $1 AND status = 'declined' AND $2
         -- Who was asked again and has not declined, or was paired by a matchmaker, has come together after all.
         AND NOT EXISTS (SELECT FROM requests q WHERE q.convention_id = $1 AND q.status IN ('pending', 'accepted')
           AND least(q.from_organization_id, q.to_organization_id) = least(r.from_organization_id, r.to_organization_id)
           AND greatest(q.from_organization_id, q.to_organization_id)
             = greatest(r.from_organization_id, r.to_organization_id))
         AND NOT EXISTS (SELECT FROM pairings g WHERE g.convention_id = $1 AND g.status <> 'rejected'
           AND least(g.buyer_id, g.supplier_id) = least(r.from_organization_id, r.to_organization_id)
           AND greatest(g.buyer_id, g.supplier_id) = greatest(r.from_organization_id, r.to_organization_id))
       UNION
       SELECT least(g.buyer_id, g.supplier_id), greatest(g.buyer_id, g.supplier_id)
       FROM meetings m JOIN pairings g ON g.id = m.pairing_id
       WHERE m.convention_id = $1 AND m.status = 'held' AND $3
       ORDER BY 1, 2`,
      [conventionId, declined, metBefore],
    );
    return rows.map(({ one, other }) => [one, other]);
  }

  async hide(conventionId: string, organizationId: string, otherId: string, at: Date): Promise<boolean> {
    const rows = await this.query(
      `INSERT INTO match_hides (convention_id, organization_id, other_id, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING other_id`,
      [conventionId, organizationId, otherId, at],
    );
    return rows.length > 0;
  }

  async unhide(conventionId: string, organizationId: string, otherId: string): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `DELETE FROM match_hides WHERE convention_id = $1 AND organization_id = $2 AND other_id = $3 RETURNING other_id`,
      [conventionId, organizationId, otherId],
    );
    return rows.length > 0;
  }

  async addContest(contest: NewContest): Promise<void> {
    const { id, conventionId, buyerId, supplierId, byOrganizationId, reason, at } = contest;
    await this.query(
      `INSERT INTO match_contests (id, convention_id, buyer_id, supplier_id, by_organization_id, reason, status, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'open', $7)`,
      [id, conventionId, buyerId, supplierId, byOrganizationId, reason, at],
    );
  }

  async findContest(conventionId: string, contestId: string): Promise<MatchContest | null> {
    const [row] = await this.query<ContestRow>(`${SELECT_CONTESTS} AND c.id = $2`, [conventionId, contestId]);
    return row ? contestOf(row) : null;
  }

  async listContests(
    conventionId: string,
    { givenBy, status, beforeId, limit }: ChoicePage & { status: MatchContest['status'] | undefined },
  ): Promise<MatchContest[]> {
    const rows = await this.query<ContestRow>(
      `${SELECT_CONTESTS} AND ($2::uuid IS NULL OR c.by_organization_id = $2) AND ($3::text IS NULL OR c.status = $3)
         AND ($4::uuid IS NULL OR c.id < $4) ORDER BY c.id DESC LIMIT $5`,
      [conventionId, givenBy ?? null, status ?? null, beforeId, limit],
    );
    return rows.map(contestOf);
  }

  async resolveContest(
    conventionId: string,
    contestId: string,
    { status, answer, at }: { status: 'upheld' | 'dismissed'; answer: string | null; at: Date },
  ): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `UPDATE match_contests SET status = $3, answer = $4, resolved_at = $5
       WHERE convention_id = $1 AND id = $2 AND status = 'open' RETURNING id`,
      [conventionId, contestId, status, answer, at],
    );
    return rows.length > 0;
  }

  async preferencesOf(conventionId: string, organizationId: string): Promise<MatchPreferences> {
    const [row] = await this.query<MatchPreferences>(
      `SELECT organization_id AS "organizationId", personalized, shown_to_others AS "shownToOthers"
       FROM match_preferences WHERE convention_id = $1 AND organization_id = $2`,
      [conventionId, organizationId],
    );
    return row ?? { organizationId, personalized: true, shownToOthers: true };
  }

  async savePreferences(
    conventionId: string,
    { organizationId, personalized, shownToOthers }: MatchPreferences,
    at: Date,
  ): Promise<void> {
    await this.query(
      `INSERT INTO match_preferences (organization_id, convention_id, personalized, shown_to_others, changed_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organization_id) DO UPDATE
       SET personalized = excluded.personalized, shown_to_others = excluded.shown_to_others,
         changed_at = excluded.changed_at`,
      [organizationId, conventionId, personalized, shownToOthers, at],
    );
  }

  async withdrawn(conventionId: string): Promise<{ unscored: string[]; unlisted: string[] }> {
    const rows = await this.query<MatchPreferences>(
      `SELECT organization_id AS "organizationId", personalized, shown_to_others AS "shownToOthers"
       FROM match_preferences WHERE convention_id = $1 ORDER BY organization_id`,
      [conventionId],
    );
    return {
      unscored: rows.filter(({ personalized }) => !personalized).map(({ organizationId }) => organizationId),
      unlisted: rows.filter(({ shownToOthers }) => !shownToOthers).map(({ organizationId }) => organizationId),
    };
  }

  private query<T>(statement: string, values: unknown[]): Promise<T[]> {
    return this.manager.query(statement, values) as Promise<T[]>;
  }
}
