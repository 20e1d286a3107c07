import type { PersonFacts } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { partyOf } from '../infrastructure/party-columns';

/** Sector, country and size of the organizations that participants come from; sectors by their root in the taxonomy. */
export async function peopleFacts(
  manager: EntityManager,
  conventionId: string,
  participantIds: readonly string[],
): Promise<PersonFacts[]> {
  return (await manager.query(
    `WITH RECURSIVE roots AS (
       SELECT code, code AS root FROM sectors WHERE convention_id = $1 AND parent IS NULL
       UNION SELECT s.code, r.root FROM sectors s JOIN roots r ON r.code = s.parent WHERE s.convention_id = $1
     )
     SELECT p.id AS "participantId", ${partyOf('o')} AS organization, coalesce(r.root, f.sectors[1]) AS sector,
       o.country, o.size, l.minimum
     FROM participants p JOIN organizations o ON o.id = p.organization_id
     LEFT JOIN profiles f ON f.organization_id = o.id LEFT JOIN roots r ON r.code = f.sectors[1]
     LEFT JOIN participant_limits l ON l.participant_id = p.id
     WHERE p.convention_id = $1 AND p.id = ANY($2)`,
    [conventionId, participantIds],
  )) as PersonFacts[];
}
