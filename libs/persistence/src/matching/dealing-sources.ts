/**
 * The convention `$1`, its first day, and the conventions of this installation that were over by then. Organizations of
 * different conventions are the same where their keys are.
 */
const WHEN = `
  here AS (
    SELECT (SELECT min(day->>'date') FROM jsonb_array_elements(days) day) AS starts FROM conventions WHERE id = $1
  ), earlier AS (
    SELECT c.id FROM conventions c, here
    WHERE c.id <> $1 AND (SELECT max(day->>'date') FROM jsonb_array_elements(c.days) day) < here.starts
  )`;

/** An organization of the convention by its key, else one that is not there; the prefix keeps the two apart. */
const idOf = (key: string) =>
  `coalesce((SELECT id::text FROM organizations WHERE convention_id = $1 AND key = ${key}), 'absent ' || ${key})`;

/**
 * Past deals, one row a source and pair, as `buyer`, `supplier` (keys), `sector` and `count`: imported ones, deals signed
 * at earlier conventions and, where `$2`, at this one, and meetings held at earlier ones of which no deal came. A meeting
 * says nothing of what was dealt in, so that it counts for less.
 */
export const SOURCES = `
  ${WHEN}, signed AS (
    SELECT d.id, d.convention_id, d.version, b.key AS buyer, s.key AS supplier, d.sector, d.pairing_id
    FROM deals d, jsonb_array_elements(d.parties) bought, jsonb_array_elements(d.parties) sold, organizations b, organizations s
    WHERE d.status = 'signed' AND (d.convention_id = $1 AND $2 OR d.convention_id IN (SELECT id FROM earlier))
      AND bought->>'side' = 'buyer' AND sold->>'side' = 'supplier'
      AND b.convention_id = d.convention_id AND b.id = (bought->>'organizationId')::uuid
      AND s.convention_id = d.convention_id AND s.id = (sold->>'organizationId')::uuid AND b.key <> s.key
  ), held AS (
    SELECT m.id, b.key AS buyer, s.key AS supplier
    FROM meetings m JOIN pairings g ON g.id = m.pairing_id
    JOIN organizations b ON b.id = g.buyer_id JOIN organizations s ON s.id = g.supplier_id
    WHERE m.status = 'held' AND m.convention_id IN (SELECT id FROM earlier) AND b.key <> s.key
      AND NOT EXISTS (SELECT FROM signed WHERE signed.pairing_id = g.id)
      AND EXISTS (SELECT FROM organizations o WHERE o.convention_id = $1 AND o.key = b.key)
      AND EXISTS (SELECT FROM organizations o WHERE o.convention_id = $1 AND o.key = s.key)
  )`;

export const SELECT_DEALINGS = `
  WITH ${SOURCES}, dealt AS (
    SELECT buyer_key AS buyer, supplier_key AS supplier, sector, count FROM past_dealings WHERE convention_id = $1
    UNION ALL SELECT buyer, supplier, sector, 1 FROM signed
    UNION ALL SELECT buyer, supplier, NULL, 1 FROM held
  ), added AS (
    SELECT buyer, supplier, sector, sum(count)::int AS count FROM dealt GROUP BY buyer, supplier, sector
  )
  SELECT ${idOf('buyer')} AS "buyerOrganizationId", ${idOf('supplier')} AS "supplierOrganizationId", sector, count
  FROM added ORDER BY buyer COLLATE "C", supplier COLLATE "C", sector COLLATE "C" NULLS LAST`;
