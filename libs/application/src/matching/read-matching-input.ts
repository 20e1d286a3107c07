import type { Transaction } from '../ports/unit-of-work.port';
import type { DealingScope } from './dealings/dealing.repository';
import type { HeldInput, MatchingInput, RerankingInput } from './match-ranker.port';
import { readMatchingSettings } from './settings/matching-settings';

/** Everything that a convention's lists follow from, as it stands now. */
export async function readMatchingInput(
  tx: Transaction,
  conventionId: string,
  dealings: DealingScope = 'all',
): Promise<MatchingInput> {
  return {
    profiles: await tx.profiles.all(conventionId),
    sectors: await tx.conventions.sectorsOf(conventionId),
    settings: await readMatchingSettings(tx, conventionId),
    dealings: await tx.dealings.read(conventionId, dealings),
  };
}

type ChangedInput = Pick<RerankingInput, 'profiles' | 'held' | 'sectors' | 'settings' | 'dealings'>;

/**
 * The same without what the ranker holds as it is now: of thousands of profiles those alone that have changed. Past deals
 * stay those of the last run, since a new one makes the whole index anew: a ceremony of signings is no time for that.
 */
export async function readChangedInput(
  tx: Transaction,
  conventionId: string,
  known: HeldInput | null,
): Promise<ChangedInput> {
  if (!known) return { ...(await readMatchingInput(tx, conventionId)), held: [] };
  const versions = [...(await tx.profiles.versions(conventionId))];
  const held = versions.filter(([id, version]) => known.versions.get(id) === version).map(([id]) => id);
  const changed = versions.filter(([id, version]) => known.versions.get(id) !== version).map(([id]) => id);
  return {
    profiles: changed.length === 0 ? [] : await tx.profiles.some(conventionId, changed),
    held,
    sectors: await tx.conventions.sectorsOf(conventionId),
    settings: await readMatchingSettings(tx, conventionId),
    dealings: { state: known.dealings, list: null },
  };
}
