import type { Evidence } from '../match';
import { listOf } from './international';
import type { Naming } from './naming';
import type { ExplainLanguage } from './phrases';
import { tellingWords } from './telling-words';

const HAN = /\p{Script=Han}/u;

/**
 * What the one looks for and the other offers: by their common sector, else by the words of the reader's language that both
 * use. Null where neither is known; the sentence then begins with its next reason, sectors before words of another language.
 *
 * @returns the clause, and the part of the score that it has told
 */
export function openingOf(
  reasons: readonly Evidence[],
  supplier: string,
  language: ExplainLanguage,
  naming: Naming,
): { clause: string; told: Evidence['part'] } | null {
  const clause = (what: string) =>
    language === 'zh'
      ? `采购方寻求${what}，${supplier}可供应`
      : `the buyer looks for ${what}, which ${supplier} offers`;
  for (const reason of [...reasons].sort(sectorFirst)) {
    if (reason.part === 'text') {
      const words = tellingWords(reason.words, language);
      if (words.some((word) => HAN.test(word) === (language === 'zh')))
        return { clause: clause(quoted(words, language)), told: 'text' };
    }
    if (reason.part === 'sector' && reason.needSector === reason.offerSector) {
      const name = naming.sector(reason.needSector);
      return { clause: clause(language === 'zh' ? `“${name}”` : name), told: 'sector' };
    }
  }
  return null;
}

// Single words make no phrase ("integrated", "circuits"): a sector's name reads better, and words stand in quotes.
const sectorFirst = (a: Evidence, b: Evidence): number => Number(b.part === 'sector') - Number(a.part === 'sector');

function quoted(words: readonly string[], language: ExplainLanguage): string {
  const marked = words.map((word) => `“${word}”`);
  return language === 'zh' ? marked.join('、') : listOf(marked, language);
}
