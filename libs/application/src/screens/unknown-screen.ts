import { failure, type Failure } from '@handsel/contracts';
import type { Transaction } from '../ports/unit-of-work.port';

/** The refusal where one of these is no active screen of the convention. */
export const unknownScreen = async (
  tx: Transaction,
  conventionId: string,
  screenIds: readonly string[],
): Promise<Failure | null> =>
  (await tx.screens.areAll(conventionId, screenIds)) ? null : failure('THING_NOT_FOUND', { thing: 'screen' });
