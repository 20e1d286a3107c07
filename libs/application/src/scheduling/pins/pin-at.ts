import { failure, type Failure, type Pin } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { NewPin } from './pin.repository';

/** Pins a pairing where nothing stands against it that no run could change, and tells staff. */
export async function pinAt(tx: Transaction, conventionId: string, pin: NewPin): Promise<Result<Pin, Failure>> {
  const why = await tx.pins.obstacle(conventionId, pin);
  if (why) return fail(failure('PIN_REFUSED', { why }));
  await tx.pins.save(conventionId, pin);
  const kept = await tx.pins.find(conventionId, pin.pairingId);
  if (!kept) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
  await tx.events.append({ conventionId, type: 'pairing.pinned', audience: ['staff'], payload: { pin: kept } });
  return ok(kept);
}

/** Takes a pin back and tells staff; does nothing where there is none. */
export async function unpin(tx: Transaction, conventionId: string, pairingId: string): Promise<void> {
  if (!(await tx.pins.remove(conventionId, pairingId))) return;
  await tx.events.append({ conventionId, type: 'pairing.unpinned', audience: ['staff'], payload: { pairingId } });
}
