import { MatchingIndex } from '../engine/matching-index';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { StemmingMode } from '../text/tokenize';
import type { MatchingWeights } from '../weights';
import { readProfiles } from './file-profile';
import { readTaxonomy, taxonomyOf } from './file-taxonomy';
import { readHistory } from './history';

/** Contents of the files, not their names. */
export interface RankingFiles {
  buyers: string;
  suppliers: string;
  history?: string;
  taxonomy?: string;
}

export interface FileRankingOptions {
  /** Language of the texts: `en` is stemmed, `zh` needs nothing, another one is cut to the beginnings of its words. Found in the profiles when absent. */
  language?: string;
  weights?: Partial<MatchingWeights>;
}

/** An index over profiles from files, with the taxonomy that the files amount to. */
export interface FileIndex {
  index: MatchingIndex;
  taxonomy: Taxonomy;
  buyerIds: string[];
}

/**
 * Readies files in the shape of public procurement records for ranking.
 * @throws MatchingError `FILE_INVALID`, `PROFILE_DUPLICATE`, `PROFILE_INVALID`
 */
export function indexFiles(files: RankingFiles, options: FileRankingOptions = {}): FileIndex {
  const buyers = readProfiles(files.buyers, 'buyer');
  const suppliers = readProfiles(files.suppliers, 'supplier');
  const listed = files.taxonomy === undefined ? undefined : readTaxonomy(files.taxonomy);
  const dealings = files.history === undefined ? [] : readHistory(files.history);
  const dealt = dealings.flatMap(({ sectors = [] }) => sectors.map((code) => ({ code, label: '' })));
  const taxonomy = taxonomyOf(
    [...(listed?.sectors ?? []), ...buyers.sectors, ...suppliers.sectors, ...dealt],
    listed?.parents,
  );
  const profiles = [...buyers.profiles, ...suppliers.profiles];
  const language = options.language ?? commonLanguage(profiles.flatMap((profile) => profile.languages));
  const index = new MatchingIndex(profiles, taxonomy, {
    weights: options.weights,
    dealings,
    stemming: stemmingFor(language),
  });
  return { index, taxonomy, buyerIds: buyers.profiles.map(({ id }) => id) };
}

/** How words of a language are brought to one form. */
export const stemmingFor = (language: string): StemmingMode => {
  const primary = language.toLowerCase().split('-')[0];
  return primary === 'en' || primary === 'zh' ? 'english' : 'prefix';
};

function commonLanguage(languages: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1))[0]?.[0] ?? 'en';
}

/** One line for each buyer, in the order of the file: `{"buyer_id": …, "ranked": [supplier ids, best first]}`. */
export function* rankingLines({ index, buyerIds }: FileIndex, top: number): Generator<string> {
  for (const buyerId of buyerIds) {
    const ranked = index.rankedSuppliers(buyerId, top);
    yield JSON.stringify({ buyer_id: buyerId, ranked });
  }
}
