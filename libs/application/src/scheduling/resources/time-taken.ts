import { failure, type Failure } from '@handsel/contracts';
import { localTime } from '../../meetings/local-time';
import type { Transaction } from '../../ports/unit-of-work.port';
import type { Stretch } from './availability.repository';

/** Says that meetings stand in a time that was to be blocked, and when the first one starts. */
export async function timeTaken(
  tx: Transaction,
  conventionId: string,
  resourceIds: readonly string[],
  stretches: readonly Stretch[],
): Promise<Failure> {
  const first = await tx.availability.firstMeetingIn(conventionId, resourceIds, stretches);
  if (!first) return failure('TIME_TAKEN', { when: '-' });
  return failure('TIME_TAKEN', { when: await localTime(tx, conventionId, first), startsAt: first.toISOString() });
}
