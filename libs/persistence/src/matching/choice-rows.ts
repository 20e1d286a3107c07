import type { StoredExclusion } from '@handsel/application';
import type { Exclusion, MatchContest } from '@handsel/contracts';
import { partyOf } from '../infrastructure/party-columns';

export interface ExclusionRow extends Omit<Exclusion, 'createdAt'> {
  givenBy: string | null;
  createdAt: Date;
}

/** Exclusions of the convention `$1`, each with its organizations in the order in which they were named. */
export const SELECT_EXCLUSIONS = `
  SELECT e.id, e.kind, e.given_by AS "givenBy", e.reason, e.created_at AS "createdAt",
    (SELECT jsonb_agg(${partyOf('o')} ORDER BY array_position(e.organization_ids, o.id)) FROM organizations o
     WHERE o.convention_id = $1 AND o.id = ANY(e.organization_ids)) AS organizations
  FROM match_exclusions e WHERE e.convention_id = $1`;

export function exclusionOf({ givenBy, createdAt, ...exclusion }: ExclusionRow): StoredExclusion {
  return { givenBy, exclusion: { ...exclusion, createdAt: createdAt.toISOString() } };
}

export interface ContestRow extends Omit<MatchContest, 'createdAt' | 'resolvedAt'> {
  createdAt: Date;
  resolvedAt: Date | null;
}

export const SELECT_CONTESTS = `
  SELECT c.id, ${partyOf('b')} AS buyer, ${partyOf('s')} AS supplier, c.by_organization_id AS "byOrganizationId",
    c.reason, c.status, c.answer, c.created_at AS "createdAt", c.resolved_at AS "resolvedAt"
  FROM match_contests c JOIN organizations b ON b.id = c.buyer_id JOIN organizations s ON s.id = c.supplier_id
  WHERE c.convention_id = $1`;

export const contestOf = (row: ContestRow): MatchContest => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  resolvedAt: row.resolvedAt?.toISOString() ?? null,
});
