import type { MatchingProfile, ProfileItem, ProfileWarning, ValueRange } from '../profile';
import type { SectorSpace } from '../sector/sector-space';
import type { CompiledItem, CompiledParty } from './compiled';
import type { DealCount } from './dealing-book';
import type { Vocabulary, WeighedText } from './vocabulary';

/** Longest text of one item that is read, in UTF-16 units, and most keywords; the rest is cut and warned of. */
const MAX_TEXT_LENGTH = 60_000;
const MAX_KEYWORDS = 2_000;
/** How much a word of a keyword, of a sector's label and of the organization's name counts against one of the text. */
const FIELD_WEIGHTS = { text: 1, keyword: 1, label: 0.7, name: 0.7 } as const;

const SIZES = ['micro', 'small', 'medium', 'large'];
const IMPLIED_ITEM_ID = '';

export interface CompileContext {
  space: SectorSpace;
  vocabulary: Vocabulary;
  labels: ReadonlyMap<string, readonly string[]>;
  recordOf: (organizationId: string) => DealCount | undefined;
  warn: (warning: ProfileWarning) => void;
}

/** What an organization trades in on one side; without any item its own sectors stand in for one. */
export const itemsOn = (profile: MatchingProfile, side: 'buyer' | 'supplier'): readonly ProfileItem[] => {
  const items = side === 'buyer' ? profile.needs : profile.offers;
  return items.length > 0 ? items : [{ id: IMPLIED_ITEM_ID, sectors: profile.sectors, texts: [], keywords: [] }];
};

/** Readies one side of a profile; what cannot be used is left out with a warning. */
export function compileParty(
  profile: MatchingProfile,
  side: 'buyer' | 'supplier',
  context: CompileContext,
): CompiledParty {
  const field = side === 'buyer' ? 'needs' : 'offers';
  const items = itemsOn(profile, side).map((item, at) => compileItem(profile, item, `${field}[${at}]`, side, context));
  const size = profile.size === undefined ? -1 : SIZES.indexOf(profile.size.toLowerCase());
  if (profile.size !== undefined && size < 0) {
    context.warn({ profileId: profile.id, field: 'size', problem: 'unknown-size', value: profile.size });
  }
  let deals = profile.pastDeals;
  if (deals !== undefined && !(Number.isFinite(deals) && deals >= 0)) {
    context.warn({ profileId: profile.id, field: 'pastDeals', problem: 'bad-amount', value: String(deals) });
    deals = undefined;
  }
  return {
    id: profile.id,
    organizationId: profile.organizationId,
    profile,
    items,
    ownSectors: sectorIndexes(profile, profile.sectors, 'sectors', context),
    country: profile.country?.trim().toLowerCase() || undefined,
    languages: [...new Set(profile.languages.map((tag) => tag.toLowerCase().split(/[-_]/u)[0] ?? ''))]
      .filter(Boolean)
      .sort(),
    size,
    deals,
    record: side === 'supplier' ? context.recordOf(profile.organizationId) : undefined,
    excluded: new Set(profile.excludedOrganizationIds),
  };
}

function compileItem(
  profile: MatchingProfile,
  item: ProfileItem,
  field: string,
  side: 'buyer' | 'supplier',
  context: CompileContext,
): CompiledItem {
  const warn = (name: string, problem: ProfileWarning['problem'], value?: string): void =>
    context.warn({ profileId: profile.id, field: `${field}.${name}`, problem, value });
  const sectors = sectorIndexes(profile, item.sectors, `${field}.sectors`, context);
  const texts: WeighedText[] = [];
  let left = MAX_TEXT_LENGTH;
  for (const text of item.texts) {
    texts.push({ text: text.slice(0, left), weight: FIELD_WEIGHTS.text });
    if (text.length > left) warn('texts', 'text-cut', `${text.length}`);
    left = Math.max(0, left - text.length);
  }
  if (item.keywords.length > MAX_KEYWORDS) warn('keywords', 'text-cut', `${item.keywords.length}`);
  for (const word of item.keywords.slice(0, MAX_KEYWORDS)) {
    texts.push({ text: word.slice(0, 200), weight: FIELD_WEIGHTS.keyword });
  }
  for (const code of item.sectors) {
    for (const label of context.labels.get(code) ?? [])
      texts.push({ text: label, weight: FIELD_WEIGHTS.label, isLabel: true });
  }
  for (const name of [profile.name.en, profile.name.zh])
    if (name) texts.push({ text: name, weight: FIELD_WEIGHTS.name });
  const value = item.valueRange && compileValue(item.valueRange);
  if (item.valueRange && !value) warn('valueRange', 'bad-amount');
  if (sectors.length === 0 && item.sectors.length === 0) warn('sectors', 'no-sector');
  if (item.texts.every((text) => text.trim() === '') && item.keywords.length === 0) warn('texts', 'no-text');
  return { id: item.id, sectors, terms: context.vocabulary.vector(texts), ...(value ? { value } : {}) };
}

function sectorIndexes(
  profile: MatchingProfile,
  codes: readonly string[],
  field: string,
  context: CompileContext,
): Int32Array {
  const found = new Set<number>();
  for (const code of codes) {
    const index = context.space.indexOf(code);
    if (index === undefined) context.warn({ profileId: profile.id, field, problem: 'unknown-sector', value: code });
    else found.add(index);
  }
  return Int32Array.from([...found].sort((a, b) => a - b));
}

/** An open end stands at the other one; amounts that cannot be compared (0, negative, not a number) give none. */
function compileValue({ min, max, currency }: ValueRange): CompiledItem['value'] {
  const usable = [min, max].filter((amount): amount is number => amount !== undefined);
  if (usable.length === 0 || !usable.every((amount) => Number.isFinite(amount) && amount > 0) || !currency)
    return undefined;
  const amounts = usable.map(Math.log);
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  return min !== undefined && max !== undefined && min > max ? undefined : { currency, low, high };
}
