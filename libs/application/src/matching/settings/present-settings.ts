import type { MatchComplements, MatchPartName, MatchSettings, MatchWeightsState } from '@handsel/contracts';
import { PART_LABELS, PART_NAMES } from '@handsel/matching';
import type { Transaction } from '../../ports/unit-of-work.port';
import { sampleComplementsOf } from '../convention-taxonomy';
import { defaultRules, defaultWeights } from './defaults';
import { partMeanings } from './part-meanings';

export async function weightsOf(tx: Transaction, conventionId: string): Promise<MatchWeightsState> {
  const stored = await tx.matchSettings.find(conventionId, 'weights');
  const { complements } = await complementsOf(tx, conventionId);
  const { imported, signedEarlier, heldEarlier, signedHere } = await tx.dealings.count(conventionId);
  const dealt = (imported?.rows ?? 0) + signedEarlier + heldEarlier + signedHere > 0;
  const withoutData = new Set<MatchPartName>([
    ...(await tx.matchSettings.partsWithoutData(conventionId)),
    ...(dealt ? [] : (['dealings', 'reputation'] as const)),
    ...(complements.length === 0 ? (['complement'] as const) : []),
  ]);
  return {
    weights: stored?.value ?? defaultWeights,
    defaults: defaultWeights,
    parts: PART_NAMES.map((name) => ({
      name,
      title: { en: PART_LABELS.en[name], zh: PART_LABELS.zh[name] },
      meaning: partMeanings[name],
      withoutData: withoutData.has(name),
    })),
    version: stored?.version ?? 0,
    changedAt: stored?.changedAt ?? null,
  };
}

export async function complementsOf(tx: Transaction, conventionId: string): Promise<MatchComplements> {
  const stored = await tx.matchSettings.find(conventionId, 'complements');
  if (stored) return { source: 'own', complements: stored.value, version: stored.version, changedAt: stored.changedAt };
  const sectors = await tx.conventions.sectorsOf(conventionId);
  return { source: 'sample', complements: sampleComplementsOf(sectors), version: 0, changedAt: null };
}

export async function rulesOf(tx: Transaction, conventionId: string): Promise<MatchSettings> {
  const stored = await tx.matchSettings.find(conventionId, 'rules');
  return { ...(stored?.value ?? defaultRules), version: stored?.version ?? 0 };
}
