import type { Item } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

interface Texts {
  name: Bilingual;
  offers: Pick<Item, 'text' | 'keywords'>[];
  needs: Pick<Item, 'text' | 'keywords'>[];
}

/** Longest text that search reads, in UTF-16 units. */
const SEARCHED_LENGTH = 100_000;
const WORDS_SEARCHED = 8;

export const inBothLanguages = ({ en, zh }: Bilingual): string[] =>
  [en, zh].filter((text): text is string => text !== undefined);

/** Everything that a profile says about itself: names, offers and needs with their keywords. */
export const textsOf = ({ name, offers, needs }: Texts): string[] => [
  ...inBothLanguages(name),
  ...[...offers, ...needs].flatMap(({ text, keywords }) => [...inBothLanguages(text), ...keywords]),
];

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** What is searched for a profile: its key and texts in one spelling, cut where it gets too long. */
export function searchTextOf(profile: Texts & { key: string }): string {
  const text = folded([profile.key, ...textsOf(profile)].join('\n')).slice(0, SEARCHED_LENGTH);
  return text.isWellFormed() ? text : text.slice(0, -1);
}

/** The words of a search in the spelling of `searchTextOf`; all of them must occur. */
export const searchWords = (search: string | undefined): string[] =>
  folded(search ?? '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .slice(0, WORDS_SEARCHED);
