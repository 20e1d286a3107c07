import type { EntityManager } from 'typeorm';

/** Pairs of bookings of one person, table or interpreter that share an instant, blocked times included, whatever convention the other belongs to. */
export async function countDoubleBookings(manager: EntityManager, conventionId: string): Promise<number> {
  const [row] = (await manager.query(
    `SELECT count(*)::int AS pairs FROM bookings a JOIN bookings b
       ON b.resource_id = a.resource_id AND b.ctid <> a.ctid
      AND lower(a.during) < upper(b.during) AND lower(b.during) < upper(a.during)
      AND (b.convention_id <> a.convention_id OR a.ctid < b.ctid)
     WHERE a.convention_id = $1`,
    [conventionId],
  )) as [{ pairs: number }];
  return row.pairs;
}

export async function countActiveBookings(manager: EntityManager, conventionId: string): Promise<number> {
  const [row] = (await manager.query(
    'SELECT count(*)::int AS bookings FROM bookings WHERE convention_id = $1 AND meeting_id IS NOT NULL',
    [conventionId],
  )) as [{ bookings: number }];
  return row.bookings;
}
