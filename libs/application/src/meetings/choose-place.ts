import { failure, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../ports/unit-of-work.port';
import type { BookedPlace } from './meeting.repository';
import { slotTaken } from './slot-taken';

interface Wish {
  pairingId: string;
  slotId: string;
  /** Left out, the present table where it is free, else the first free one. */
  tableId?: string | undefined;
  present?: { slotId: string; tableId: string; interpreterId: string | null };
}

/**
 * Table and interpreter for a meeting that shall start in a slot. Whether the place is still free when it is booked is
 * for the database to say.
 */
export async function choosePlace(
  tx: Transaction,
  conventionId: string,
  { pairingId, slotId, tableId: wanted, present }: Wish,
): Promise<Result<BookedPlace, Failure>> {
  if (!(await tx.meetings.slotExists(conventionId, slotId))) return fail(failure('THING_NOT_FOUND', { thing: 'slot' }));
  if (wanted !== undefined && !(await tx.meetings.tableExists(conventionId, wanted)))
    return fail(failure('THING_NOT_FOUND', { thing: 'table' }));
  const spot = await tx.meetings.spotOf(conventionId, pairingId, slotId);
  if (!spot) return fail(failure('PLACE_REFUSED', { why: 'too long' }));
  if (wanted !== undefined && !spot.usableTables.includes(wanted))
    return fail(failure('PLACE_REFUSED', { why: 'table of others' }));
  const tableId = wanted ?? preferred(spot.freeTables, present?.tableId);
  const interpreterId = spot.needsInterpreter ? preferred(spot.freeInterpreters, present?.interpreterId) : null;
  const isFree = spot.peopleFree && (wanted === undefined || spot.freeTables.includes(wanted));
  if (!isFree || tableId === undefined || interpreterId === undefined)
    return fail(await slotTaken(tx, conventionId, pairingId, slotId, present?.slotId));
  return ok({ slotId, tableId, slotCount: spot.slotCount, interpreterId });
}

const preferred = (free: readonly string[], present: string | null | undefined): string | undefined =>
  free.find((id) => id === present) ?? free[0];
