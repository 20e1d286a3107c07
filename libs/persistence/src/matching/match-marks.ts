/** What is remarked beside a match from one side, as `MARKS` selects it. */
export interface MarksRow {
  requested: boolean;
  hidden: boolean;
  contested: boolean;
}

/** Marks of a row `r` with `other_id`; `$1` is the convention and `$2` the organization whose side it is. */
export const MARKS = `
  (EXISTS (SELECT FROM requests q WHERE q.convention_id = $1 AND q.status IN ('pending', 'accepted')
     AND least(q.from_organization_id, q.to_organization_id) = least($2::uuid, r.other_id)
     AND greatest(q.from_organization_id, q.to_organization_id) = greatest($2::uuid, r.other_id))
   OR EXISTS (SELECT FROM pairings g WHERE g.convention_id = $1
     AND least(g.buyer_id, g.supplier_id) = least($2::uuid, r.other_id)
     AND greatest(g.buyer_id, g.supplier_id) = greatest($2::uuid, r.other_id))) AS requested,
  EXISTS (SELECT FROM match_hides h WHERE h.organization_id = $2 AND h.other_id = r.other_id) AS hidden,
  EXISTS (SELECT FROM match_contests c WHERE c.convention_id = $1 AND c.status = 'open'
    AND c.by_organization_id = $2 AND r.other_id IN (c.buyer_id, c.supplier_id)) AS contested`;
