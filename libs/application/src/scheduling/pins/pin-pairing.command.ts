import { failure } from '@handsel/contracts';
import { fail } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { pinAt } from './pin-at';

/** Has all further runs place a pairing in one slot. A meeting that stands elsewhere stays until a run moves it. */
export const pinPairing: UseCase<'pairings.pin'> = {
  policy: staffOnly,
  async execute({ principal, params: { conventionId, pairingId }, body, tx, environment }) {
    await tx.meetings.lockTimetable(conventionId);
    const { slotId, tableId = null } = body;
    const [pairing] = await tx.pairings.lock(conventionId, [pairingId]);
    if (!pairing) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    if (pairing.status === 'rejected')
      return fail(failure('STATE_CONFLICT', { state: pairing.status, action: 'pinned' }));
    if (!(await tx.meetings.slotExists(conventionId, slotId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'slot' }));
    if (tableId !== null && !(await tx.meetings.tableExists(conventionId, tableId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'table' }));
    const spot = await tx.meetings.spotOf(conventionId, pairingId, slotId);
    if (!spot) return fail(failure('PIN_REFUSED', { why: 'too long' }));
    if (tableId !== null && !spot.usableTables.includes(tableId))
      return fail(failure('PIN_REFUSED', { why: 'table of others' }));
    const pinnedAt = environment.clock.now();
    return pinAt(tx, conventionId, { pairingId, slotId, tableId, pinnedBy: principal.id, pinnedAt });
  },
};
