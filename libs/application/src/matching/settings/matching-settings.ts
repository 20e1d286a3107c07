import type { MatchWeights } from '@handsel/contracts';
import type { Complement } from '@handsel/matching';
import type { Transaction } from '../../ports/unit-of-work.port';
import { defaultRules, defaultWeights } from './defaults';

/** All that decides about a convention's lists besides its profiles and sectors. */
export interface MatchingSettings {
  weights: MatchWeights;
  /** Who supplies whom; null for what the sample taxonomy says of the convention's sectors. */
  complements: Complement[] | null;
  /** Pairs of organizations that are never matched, in whichever direction. */
  apart: [string, string][];
  /** Organizations for which nothing is scored: they have no list of their own. */
  unscored: string[];
  /** Organizations that stand in nobody's list. */
  unlisted: string[];
  /** Counts imports of past deals. */
  dealingImports: number;
}

/** In an order that depends on the contents alone, so that two readings can be compared. */
export async function readMatchingSettings(tx: Transaction, conventionId: string): Promise<MatchingSettings> {
  const weights = await tx.matchSettings.find(conventionId, 'weights');
  const complements = await tx.matchSettings.find(conventionId, 'complements');
  const rules = (await tx.matchSettings.find(conventionId, 'rules'))?.value ?? defaultRules;
  return {
    weights: weights?.value ?? defaultWeights,
    complements: complements?.value ?? null,
    apart: await tx.matchChoices.apart(conventionId, rules.keepApart),
    ...(await tx.matchChoices.withdrawn(conventionId)),
    dealingImports: await tx.dealings.importVersion(conventionId),
  };
}
