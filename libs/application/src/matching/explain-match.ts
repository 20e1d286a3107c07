import type { MatchPart } from '@handsel/contracts';
import { inLanguage, languages, type Bilingual } from '@handsel/kernel';
import { explain, type Match, type Taxonomy } from '@handsel/matching';

export interface ExplainedMatch {
  /** Why the two match, in a sentence. */
  why: Required<Bilingual>;
  /** Each part with its reason, the weightiest first. */
  parts: MatchPart[];
}

/** A match in words, by its evidence and by what sectors and the supplier are called now. */
export function explainMatch(match: Match, taxonomy: Taxonomy, supplierName: Bilingual): ExplainedMatch {
  const [en, zh] = languages.map((language) =>
    explain(match, language, { taxonomy, supplierName: inLanguage(supplierName, language) }),
  ) as [ReturnType<typeof explain>, ReturnType<typeof explain>];
  const evidence = new Map(match.parts.map((part) => [part.name, part.evidence]));
  return {
    why: { en: en.sentence, zh: zh.sentence },
    parts: en.parts.map(({ name, points, text }, at) => ({
      name,
      points,
      evidence: { ...evidence.get(name) },
      reason: { en: text, zh: zh.parts[at]?.text ?? text },
    })),
  };
}
