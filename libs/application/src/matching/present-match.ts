import type { RankedMatch } from '@handsel/contracts';
import { explain, type Taxonomy } from '@handsel/matching';
import type { ListedMatch } from './match.repository';

/** A match as people read it: each part with its reason in both languages, the weightiest first. */
export function presentMatch(match: ListedMatch, taxonomy: Taxonomy): RankedMatch {
  const { buyerId, supplierId, score, why, rank, other, requested } = match;
  const english = explain(match, 'en', { taxonomy }).parts;
  const chinese = new Map(explain(match, 'zh', { taxonomy }).parts.map((part) => [part.name, part.text]));
  const evidence = new Map(match.parts.map((part) => [part.name, part.evidence]));
  return {
    buyerId,
    supplierId,
    score,
    why,
    rank,
    other,
    requested,
    parts: english.map(({ name, points, text }) => ({
      name,
      points,
      evidence: { ...evidence.get(name) },
      reason: { en: text, zh: chinese.get(name) ?? text },
    })),
  };
}
