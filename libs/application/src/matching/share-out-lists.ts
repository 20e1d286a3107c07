import { shareOut } from '@handsel/matching';
import type { Transaction } from '../ports/unit-of-work.port';
import { announceLists, announceListsOf } from './announce-lists';
import type { SharedPair } from './match.repository';
import { defaultRules } from './settings/defaults';
import type { MatchingSettings } from './settings/matching-settings';

/**
 * Puts the staged lists in the place of old ones, and tells everybody whose list is another one now. The caller holds the
 * convention's lists.
 *
 * @returns the organizations that have another list, and the pairs on the new lists
 */
export async function putLists(
  tx: Transaction,
  conventionId: string,
  organizationIds: string[] | 'all',
): Promise<{ told: string[]; matches: number }> {
  const { changed, matches } = await tx.matches.replaceLists(conventionId, organizationIds);
  await announceLists(tx, conventionId, changed);
  return { told: changed.map(({ organizationId }) => organizationId), matches };
}

/**
 * Shares out the first places of all lists, and tells those whose list stands in another order now, but for those `told`
 * of it already. The caller holds the convention's lists.
 *
 * @returns how many were told
 */
export async function shareOutAndTell(
  tx: Transaction,
  conventionId: string,
  settings: MatchingSettings,
  told: readonly string[] = [],
): Promise<number> {
  const heard = new Set(told);
  const moved = (await shareOutLists(tx, conventionId, settings)).filter((id) => !heard.has(id));
  await announceListsOf(tx, conventionId, moved);
  return moved.length;
}

/** @returns the buyers whose list stands in another order now */
async function shareOutLists(tx: Transaction, conventionId: string, settings: MatchingSettings): Promise<string[]> {
  const { exposure } = (await tx.matchSettings.find(conventionId, 'rules'))?.value ?? defaultRules;
  const stored = await tx.matches.pairsToShareOut(conventionId);
  const [unscored, unlisted] = [new Set(settings.unscored), new Set(settings.unlisted)];
  // Who has no list gets nobody, and who does not want to be shown is not put on one.
  const open = stored.filter(
    (pair) => pair.rank !== null || (!unscored.has(pair.buyerId) && !unlisted.has(pair.supplierId)),
  );
  const keyOf = ({ buyerId, supplierId }: { buyerId: string; supplierId: string }) => `${buyerId} ${supplierId}`;
  const placed = new Map(shareOut(open, exposure).placed.map((pair) => [keyOf(pair), pair]));
  const changes = stored.flatMap((pair): SharedPair[] => {
    const { place = null, moved = null } = placed.get(keyOf(pair)) ?? {};
    const wanted = { place: place === pair.rank ? null : place, moved };
    return wanted.place === pair.place && wanted.moved === pair.moved ? [] : [{ ...pair, ...wanted }];
  });
  await tx.matches.savePlaces(conventionId, changes);
  return [...new Set(changes.map(({ buyerId }) => buyerId))];
}
