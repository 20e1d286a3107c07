import type { Screen } from '@handsel/contracts';
import type { Transaction } from '../ports/unit-of-work.port';

/** Tells screens to ask for their orders. @returns them as they are now */
export async function rearrangeScreens(tx: Transaction, conventionId: string, screenIds: string[]): Promise<Screen[]> {
  await tx.events.append({
    conventionId,
    type: 'screens.rearranged',
    audience: ['screens', 'staff'],
    payload: { screenIds },
  });
  return tx.screens.list(conventionId, screenIds);
}
