import type { ImportRow } from '@handsel/contracts';
import { seededRandom, type Random } from '@handsel/kernel';
import { sampleTaxonomy, type TaxonomyNode } from '@handsel/matching';
import {
  chinesePlaces,
  familyNames,
  firstSyllables,
  foreignPlaces,
  givenNames,
  secondSyllables,
  titles,
  type Pair,
} from './words';

const branches = sampleTaxonomy.nodes.filter((node) => node.parent !== undefined);
const complements = sampleTaxonomy.complements ?? [];

/**
 * An invented cast for a sample convention: organizations that offer and need things in the sample sectors, and the
 * people who represent them. The same seed gives the same cast.
 */
export function makeCast(seed: number, size: { organizations: number; attendees: number }): ImportRow[] {
  const random = seededRandom(seed);
  const names = new Set<string>();
  const rows = Array.from({ length: size.organizations }, (_, index) => organization(random, index, names));
  // Everyone has one person; the others come in twos and threes, as far as the number of attendees goes.
  for (let left = size.attendees - rows.length, index = 0; left > 0; left--, index = (index + 1) % rows.length) {
    const row = rows[index];
    if (row) row.participants.push(person(random, row, row.participants.length));
  }
  return rows;
}

function organization(random: Random, index: number, taken: Set<string>): ImportRow {
  const sector = random.pick(branches);
  const foreign = random.integer(5) === 0;
  const abroad = foreign ? random.pick(foreignPlaces) : null;
  const place = abroad?.place ?? random.pick(chinesePlaces);
  const form: Pair = abroad?.form ?? ['Co., Ltd.', '有限公司'];
  const name = freeName(random, taken, place, sector, form);
  const draw = random.integer(10);
  const side = draw < 4 ? 'buyer' : draw < 9 ? 'supplier' : 'both';
  const row: ImportRow = {
    row: index + 1,
    key: `sample-${String(index + 1).padStart(5, '0')}`,
    name,
    country: abroad?.country ?? 'CN',
    size: random.pick(['micro', 'small', 'medium', 'large'] as const),
    website: null,
    side,
    sectors: [sector.code],
    offers: side === 'buyer' ? [] : [item(random, sector, 'offer')],
    needs: side === 'supplier' ? [] : [item(random, soughtBy(random, sector), 'need')],
    languages: foreign ? ['en'] : random.integer(2) === 0 ? ['zh', 'en'] : ['zh'],
    participants: [],
  };
  row.participants.push(person(random, row, 0));
  return row;
}

/** What a buyer in a sector looks for: mostly what supplies it, sometimes its own kind. */
function soughtBy(random: Random, sector: TaxonomyNode): TaxonomyNode {
  const suppliers = complements.filter(({ to }) => to === sector.code);
  if (suppliers.length === 0 || random.integer(3) === 0) return sector;
  const chosen = random.pick(suppliers).from;
  return branches.find(({ code }) => code === chosen) ?? sector;
}

function freeName(random: Random, taken: Set<string>, place: Pair, sector: TaxonomyNode, form: Pair) {
  for (let attempt = 1; ; attempt++) {
    const a = random.pick(firstSyllables);
    const b = random.pick(secondSyllables);
    const more: Pair = attempt > 4 ? random.pick(secondSyllables) : ['', ''];
    const en = `${place[0]} ${a[0]}${b[0]}${more[0]} ${sector.en} ${form[0]}`;
    if (taken.has(en)) continue;
    taken.add(en);
    return { en, zh: `${place[1]}${a[1]}${b[1]}${more[1]}${sector.zh}${form[1]}` };
  }
}

function item(random: Random, sector: TaxonomyNode, kind: 'offer' | 'need'): ImportRow['offers'][number] {
  const words = (list: readonly string[] = []) => distinct(random, list, 3);
  const en = words(sector.keywords?.en);
  const zh = words(sector.keywords?.zh);
  const least = 10 ** (5 + random.integer(3));
  return {
    text:
      kind === 'offer'
        ? {
            en: `We develop and supply ${sector.en.toLowerCase()}: ${en.join(', ')}. Certified production, delivery worldwide.`,
            zh: `专业研发和供应${sector.zh}：${zh.join('、')}。认证生产，全球交付。`,
          }
        : {
            en: `Looking for suppliers of ${sector.en.toLowerCase()}, above all ${en.join(', ')}, for a project of the next two years.`,
            zh: `寻求${sector.zh}供应商，尤其是${zh.join('、')}，用于未来两年的项目。`,
          },
    sectors: [sector.code],
    keywords: [...en.slice(0, 2), ...zh.slice(0, 2)],
    valueRange: { minimum: least, maximum: least * (2 + random.integer(20)), currency: 'CNY' },
  };
}

function distinct<T>(random: Random, list: readonly T[], count: number): T[] {
  const rest = [...list];
  return Array.from(
    { length: Math.min(count, rest.length) },
    () => rest.splice(random.integer(rest.length), 1)[0] as T,
  );
}

function person(
  random: Random,
  row: Pick<ImportRow, 'key' | 'languages'>,
  index: number,
): ImportRow['participants'][number] {
  const family = random.pick(familyNames);
  const given = random.pick(givenNames);
  const title = random.pick(titles);
  return {
    key: `${row.key}-${index + 1}`,
    name: { en: `${given[0]} ${family[0]}`, zh: `${family[1]}${given[1]}` },
    title: { en: title[0], zh: title[1] },
    email: null,
    languages: row.languages,
  };
}
