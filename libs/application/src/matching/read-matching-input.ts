import type { Transaction } from '../ports/unit-of-work.port';
import type { MatchingInput } from './match-ranker.port';
import { readMatchingSettings } from './settings/matching-settings';

/** Everything that a convention's lists follow from, as it stands now. */
export async function readMatchingInput(tx: Transaction, conventionId: string): Promise<MatchingInput> {
  return {
    profiles: await tx.profiles.all(conventionId),
    sectors: await tx.conventions.sectorsOf(conventionId),
    settings: await readMatchingSettings(tx, conventionId),
  };
}
