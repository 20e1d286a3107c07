import type { StoredRequest } from '@handsel/application';
import type { MeetingRequest } from '@handsel/contracts';
import { partyOf } from '../infrastructure/party-columns';

export interface RequestRow extends Omit<MeetingRequest, 'createdAt' | 'expiresAt'> {
  fromParticipantId: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A request's status as it reads at an instant, which the statement gives as `now`. */
export const statusAt = (now: string): string =>
  `CASE WHEN r.status = 'pending' AND r.expires_at <= ${now} THEN 'expired' ELSE r.status END`;

/**
 * Requests with both organizations and the better of their scores; $2 is now. `source` has the columns of `requests`. Both
 * sides read the same request: where one of them has personalisation switched off, there is no score.
 */
export const selectRequestsFrom = (source: string): string => `
  SELECT r.id, ${partyOf('f')} AS "from", ${partyOf('t')} AS "to", r.wish, r.message, r.reason,
    ${statusAt('$2')} AS status, r.created_at AS "createdAt", r.expires_at AS "expiresAt",
    r.from_participant_id AS "fromParticipantId",
    (SELECT max(m.score) FROM matches m WHERE m.convention_id = r.convention_id AND
      NOT EXISTS (SELECT FROM match_preferences x WHERE NOT x.personalized
        AND x.organization_id IN (r.from_organization_id, r.to_organization_id)) AND
      ((m.buyer_id = r.from_organization_id AND m.supplier_id = r.to_organization_id) OR
       (m.buyer_id = r.to_organization_id AND m.supplier_id = r.from_organization_id))) AS score
  FROM ${source} r
  JOIN organizations f ON f.id = r.from_organization_id
  JOIN organizations t ON t.id = r.to_organization_id
  WHERE r.convention_id = $1`;

export const SELECT_REQUESTS = selectRequestsFrom('requests');

export function requestOf({ fromParticipantId, createdAt, expiresAt, ...request }: RequestRow): StoredRequest {
  return {
    fromParticipantId,
    request: { ...request, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() },
  };
}
