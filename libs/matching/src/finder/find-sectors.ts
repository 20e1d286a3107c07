import type { Taxonomy } from '../taxonomy/taxonomy';
import { KeywordBook } from './keyword-book';
import { scanKeywords } from './scan';

/** A sector that a text speaks of. `score` compares sectors of one text, not texts. */
export interface FoundSector {
  sector: string;
  score: number;
  /** Keywords that were found, as the taxonomy writes them, the weightiest first. */
  evidence: string[];
}

export interface FindSectorsOptions {
  /** At most so many sectors; 3 when absent. */
  max?: number;
}

/** Longest text that is read, in UTF-16 units. */
const MAX_LENGTH = 60_000;
/** A sector with less than this share of the best one's score is left out. */
const LEAST_SHARE = 0.4;
/** A keyword that comes again adds with the logarithm of its count; a general word helps the sectors below it by this share. */
const FROM_ABOVE = 0.5;

const books = new WeakMap<Taxonomy, KeywordBook>();

/**
 * Sectors that texts speak of, by the keywords and labels of the taxonomy in both languages; best first. A text without
 * any of them gets none. When a sector and the one above it are both spoken of, the lower one is named.
 */
export function findSectors(
  texts: string | readonly string[],
  taxonomy: Taxonomy,
  options: FindSectorsOptions = {},
): FoundSector[] {
  let book = books.get(taxonomy);
  if (book === undefined) books.set(taxonomy, (book = new KeywordBook(taxonomy)));
  const counts = new Map<string, { count: number; weight: number; sectors: string[] }>();
  for (const text of typeof texts === 'string' ? [texts] : texts) {
    for (const { written, sectors, weight } of scanKeywords(text.slice(0, MAX_LENGTH), book)) {
      const entry = counts.get(written) ?? { count: 0, weight: weight / sectors.length, sectors };
      entry.count++;
      counts.set(written, entry);
    }
  }
  const found = new Map<string, { score: number; words: { word: string; gain: number }[] }>();
  for (const [word, { count, weight, sectors }] of counts) {
    const gain = weight * (1 + Math.log(count));
    for (const sector of sectors) {
      const entry = found.get(sector) ?? { score: 0, words: [] };
      entry.score += gain;
      entry.words.push({ word, gain });
      found.set(sector, entry);
    }
  }
  preferLower(found, taxonomy);
  const ranked = [...found]
    .map(([sector, { score, words }]) => ({
      sector,
      score: Math.round(score * 1000) / 1000,
      evidence: words.sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1)).map(({ word }) => word),
    }))
    .sort((a, b) => b.score - a.score || (a.sector < b.sector ? -1 : 1));
  const least = (ranked[0]?.score ?? 0) * LEAST_SHARE;
  return ranked.filter(({ score }) => score >= least).slice(0, options.max ?? 3);
}

function preferLower(
  found: Map<string, { score: number; words: { word: string; gain: number }[] }>,
  taxonomy: Taxonomy,
): void {
  for (const { code, parent } of taxonomy.nodes) {
    const [own, above] = [found.get(code), parent === undefined ? undefined : found.get(parent)];
    if (own && above) own.score += above.score * FROM_ABOVE;
  }
  for (const { code, parent } of taxonomy.nodes) if (parent !== undefined && found.has(code)) found.delete(parent);
}
