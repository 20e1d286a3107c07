import type { ImportRow, ItemInput } from '@handsel/contracts';

type Item = ImportRow['offers'][number];

const MOST = { sectors: 20, items: 50, keywords: 200, participants: 20 };

/**
 * One organization for all rows with its key: lists with a row for each product, topic or person. What is single is
 * taken from the first row that has it.
 */
export function combineRows(rows: readonly ImportRow[]): ImportRow[] {
  const byKey = new Map<string, ImportRow>();
  for (const row of rows) {
    const first = byKey.get(row.key);
    byKey.set(row.key, first ? combined(first, row) : row);
  }
  return [...byKey.values()];
}

const combined = (first: ImportRow, row: ImportRow): ImportRow => ({
  ...first,
  name: { ...row.name, ...first.name },
  country: first.country ?? row.country,
  size: first.size ?? row.size,
  website: first.website ?? row.website,
  sectors: [...new Set([...first.sectors, ...row.sectors])].slice(0, MOST.sectors),
  offers: items(first.offers, row.offers),
  needs: items(first.needs, row.needs),
  languages: [...new Set([...first.languages, ...row.languages])].slice(0, MOST.sectors),
  participants: [
    ...first.participants,
    ...row.participants.filter(({ key }) => !first.participants.some((other) => other.key === key)),
  ].slice(0, MOST.participants),
});

/** Items that are nothing but keywords go into one; others stand side by side. */
function items(first: Item[], added: Item[]): Item[] {
  const result = [...first];
  for (const item of added) {
    const at = result.findIndex((other) => sameText(other, item) || (isBare(other) && isBare(item)));
    const other = result[at];
    if (!other) result.push(item);
    else result[at] = merged(other, item);
  }
  return result.slice(0, MOST.items);
}

function merged(a: Item, b: Item): Item {
  const keywords = [...new Set([...a.keywords, ...b.keywords])].slice(0, MOST.keywords);
  if (sameText(a, b)) return { ...a, keywords };
  const text = keywords.join(', ');
  return { ...a, keywords, text: a.text.zh === undefined ? { en: text } : { zh: text } };
}

const sameText = (a: ItemInput, b: ItemInput): boolean => a.text.en === b.text.en && a.text.zh === b.text.zh;

const isBare = ({ text, keywords }: Item): boolean => (text.zh ?? text.en) === keywords.join(', ');
