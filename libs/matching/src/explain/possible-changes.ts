import type { Match } from '../match';
import type { MatchingProfile, ProfileItem, ValueRange } from '../profile';
import { isChinese, wordsToAdd } from './words-to-add';

/** A change that somebody could make to a profile, and the profile with it made. */
export interface PossibleChange {
  side: 'buyer' | 'supplier';
  kind: 'sector' | 'keywords' | 'language' | 'value' | 'item';
  itemId: string | null;
  add: string[];
  changed: MatchingProfile;
  /** The same change with something else added. */
  with(add: string[]): PossibleChange;
}

type Kind = PossibleChange['kind'];
type Lists = 'needs' | 'offers';

/** Items, and words of either script, that are tried; more would cost time and say less. */
const MOST_ITEMS = 3;
const MOST_SECTORS = 4;
const MOST_WORDS = 10;

/**
 * What either side could add so that the two meet better: sectors and words of the other's item, a range, a language, or an
 * item where there is none. The need and the offer that met come first.
 */
export function possibleChanges(buyer: MatchingProfile, supplier: MatchingProfile, match: Match): PossibleChange[] {
  const needs = firstMet(buyer.needs, match, 'needId');
  const offers = firstMet(supplier.offers, match, 'offerId');
  return [
    ...changesOf('buyer', buyer, needs, supplier, offers),
    ...changesOf('supplier', supplier, offers, buyer, needs),
  ];
}

function firstMet(items: readonly ProfileItem[], match: Match, id: 'needId' | 'offerId'): ProfileItem[] {
  const met = match.parts.flatMap(({ evidence }) =>
    id in evidence ? [(evidence as Record<typeof id, string>)[id]] : [],
  )[0];
  return [...items].sort((a, b) => Number(b.id === met) - Number(a.id === met)).slice(0, MOST_ITEMS);
}

function changesOf(
  side: 'buyer' | 'supplier',
  own: MatchingProfile,
  items: readonly ProfileItem[],
  other: MatchingProfile,
  wanted: readonly ProfileItem[],
): PossibleChange[] {
  const list: Lists = side === 'buyer' ? 'needs' : 'offers';
  const sectorsWanted = unique([
    ...wanted.flatMap(({ sectors }) => sectors),
    ...(wanted.length === 0 ? other.sectors : []),
  ]);
  const wordsWanted = unique(wanted.slice(0, 1).flatMap(wordsToAdd));
  const make = (
    kind: Kind,
    itemId: string | null,
    add: string[],
    change: (add: string[]) => MatchingProfile,
  ): PossibleChange => ({
    side,
    kind,
    itemId,
    add,
    changed: change(add),
    with: (more) => make(kind, itemId, more, change),
  });
  const onItem = (kind: Kind, item: ProfileItem, add: string[], change: (add: string[]) => Partial<ProfileItem>) =>
    make(kind, item.id, add, (more) => ({
      ...own,
      [list]: own[list].map((one) => (one.id === item.id ? { ...one, ...change(more) } : one)),
    }));

  const changes: PossibleChange[] = [];
  for (const item of items) {
    for (const sector of sectorsWanted.filter((code) => !item.sectors.includes(code)).slice(0, MOST_SECTORS))
      changes.push(onItem('sector', item, [sector], (add) => ({ sectors: [...item.sectors, ...add] })));
    const range = missingRange(item, wanted);
    if (range) changes.push(onItem('value', item, [sayRange(range)], () => ({ valueRange: range })));
  }
  const [first] = items;
  if (first) {
    const known = new Set(wordsToAdd(first).map((word) => word.toLowerCase()));
    const news = wordsWanted.filter((word) => !known.has(word.toLowerCase()));
    const [chinese, others] = [news.filter(isChinese), news.filter((word) => !isChinese(word))];
    for (const word of [...chinese.slice(0, MOST_WORDS), ...others.slice(0, MOST_WORDS)])
      changes.push(onItem('keywords', first, [word], (add) => ({ keywords: [...first.keywords, ...add] })));
  } else if (sectorsWanted.length > 0) {
    changes.push(
      make('item', null, sectorsWanted.slice(0, 1), (sectors) => ({
        ...own,
        [list]: [{ id: 'new', sectors, texts: [], keywords: [] }],
      })),
    );
  }
  for (const language of unique(other.languages).filter((code) => !own.languages.includes(code)))
    changes.push(make('language', null, [language], (add) => ({ ...own, languages: [...own.languages, ...add] })));
  return changes;
}

/** The other's range where this one has none, or none that can meet it. */
function missingRange(item: ProfileItem, wanted: readonly ProfileItem[]): ValueRange | undefined {
  const range = wanted.find(({ valueRange }) => valueRange)?.valueRange;
  if (!range || item.valueRange?.currency === range.currency) return undefined;
  return range;
}

const sayRange = ({ min, max, currency }: ValueRange): string =>
  [min, max, currency].filter((one) => one !== undefined).join(' ');

const unique = (values: readonly string[]): string[] => [...new Set(values)];
