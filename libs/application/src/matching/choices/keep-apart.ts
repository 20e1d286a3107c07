import { newId } from '@handsel/kernel';
import type { Transaction } from '../../ports/unit-of-work.port';
import { announceListsOf } from '../announce-lists';
import type { NewExclusion } from './match-choice.repository';

/** Who hears of an exclusion: staff, and the side whose matter it is. The other side never does. */
export const audienceOf = (givenBy: string | null) =>
  ['staff', 'system', ...(givenBy === null ? [] : [`organization:${givenBy}` as const])] as const;

/**
 * Keeps organizations apart from now on: their matches leave the lists at once, and the job that follows from the event
 * fills the gaps.
 */
export async function keepApart(tx: Transaction, given: Omit<NewExclusion, 'id'>): Promise<string> {
  const { conventionId, organizationIds, givenBy } = given;
  const exclusionId = newId();
  await tx.matchChoices.addExclusion({ ...given, id: exclusionId });
  await tx.matches.lockLists(conventionId);
  const pairs = organizationIds.flatMap((one, at) =>
    organizationIds.slice(at + 1).map((other): [string, string] => [one, other]),
  );
  await announceListsOf(tx, conventionId, await tx.matches.removePairs(conventionId, pairs));
  await tx.events.append({
    conventionId,
    type: 'exclusion.added',
    audience: [...audienceOf(givenBy)],
    payload: { exclusionId, organizationIds },
  });
  return exclusionId;
}
