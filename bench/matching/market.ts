import { seededRandom, type Random } from '@handsel/kernel';
import { sampleTaxonomy, type MatchingProfile, type PastDealing, type ProfileItem } from '@handsel/matching';
import { rankOf, wordOf } from './words';

export interface Market {
  profiles: MatchingProfile[];
  dealings: PastDealing[];
}

const COUNTRIES = ['CN', 'DE', 'IT', 'US', 'JP', 'KR', 'FR', 'PL', 'VN', 'TR', 'BR', 'IN', 'MX', 'ES', 'NL', 'CZ'];
const LANGUAGES = ['en', 'zh', 'de', 'fr', 'es', 'ja'];
const SIZES = ['micro', 'small', 'medium', 'large'];
const CURRENCIES = ['EUR', 'USD', 'CNY'];
const LEAVES = sampleTaxonomy.nodes.filter(({ code }) => !sampleTaxonomy.nodes.some(({ parent }) => parent === code));
const NODES = sampleTaxonomy.nodes.map(({ code }) => code);
/** Subjects that words may come from: 0 is everyone's, the others are sectors. */
const EVERYONE = 0;

/**
 * A market of so many buyers and suppliers, the same for the same seed. Sectors are those of the sample taxonomy, crowded
 * and empty ones; their number does not grow with the market, so that each has more and more profiles. Texts are drawn
 * from words of everyone and of the sector by Zipf's law, with a tail that never ends. Buyers have dealt with about three
 * suppliers before, most of them well known ones of their sectors.
 */
export function makeMarket(buyers: number, suppliers: number, seed: number): Market {
  const random = seededRandom(seed);
  const sellers = Array.from({ length: suppliers }, (_, at) => profileOf(`s${at}`, 'supplier', random));
  const customers = Array.from({ length: buyers }, (_, at) => profileOf(`b${at}`, 'buyer', random));
  const bySector = new Map<string, MatchingProfile[]>();
  for (const seller of sellers) {
    for (const sector of seller.sectors) push(bySector, sector, seller);
  }
  const dealings = customers.flatMap((customer) => dealingsOf(customer, bySector, sellers, random));
  return { profiles: [...customers, ...sellers], dealings };
}

function profileOf(id: string, side: 'buyer' | 'supplier', random: Random): MatchingProfile {
  const first = sectorOf(random);
  const sectors = random.next() < 0.4 ? [...new Set([first, kinOf(first, random)])] : [first];
  const items = Array.from({ length: 1 + below(random, side === 'buyer' ? 2 : 3) }, (_, at) =>
    itemOf(`${id}-${at}`, sectors[below(random, sectors.length)] ?? first, side, random),
  );
  return {
    id,
    organizationId: id,
    side,
    name: { en: `${wordOf(EVERYONE, 1000 + below(random, 1e6))} ${wordOf(EVERYONE, 1 + below(random, 40))}` },
    sectors,
    offers: side === 'supplier' ? items : [],
    needs: side === 'buyer' ? items : [],
    country: skewed(COUNTRIES, random),
    languages: [...new Set([skewed(LANGUAGES, random), skewed(LANGUAGES, random)])],
    size: SIZES[below(random, 4)],
    ...(random.next() < 0.5 && { pastDeals: below(random, 30) }),
  };
}

function itemOf(id: string, sector: string, side: 'buyer' | 'supplier', random: Random): ProfileItem {
  const subject = 1 + NODES.indexOf(sector);
  const length = Math.round((side === 'buyer' ? 22 : 34) * Math.exp(0.5 * normal(random)));
  const words = Array.from({ length: Math.max(length, 3) }, () => {
    const own = random.next() < 0.5;
    return own ? wordOf(subject, rankOf(random, 0.7, 8)) : wordOf(EVERYONE, rankOf(random, 0.6, 20));
  });
  const middle = Math.exp(11 + 1.5 * normal(random));
  return {
    id,
    sectors: random.next() < 0.25 ? [sector, kinOf(sector, random)] : [sector],
    texts: [words.join(' ')],
    keywords: Array.from({ length: below(random, 4) }, () => wordOf(subject, rankOf(random, 0.7, 8))),
    ...(random.next() < 0.6 && {
      valueRange: { min: middle / 2, max: middle * 2, currency: skewed(CURRENCIES, random) },
    }),
  };
}

function dealingsOf(
  customer: MatchingProfile,
  bySector: ReadonlyMap<string, readonly MatchingProfile[]>,
  sellers: readonly MatchingProfile[],
  random: Random,
): PastDealing[] {
  const partners = new Map<string, PastDealing>();
  for (let left = below(random, 7); left > 0; left--) {
    const sector = customer.sectors[below(random, customer.sectors.length)] ?? '';
    const near = random.next() < 0.8 ? (bySector.get(sector) ?? sellers) : sellers;
    const seller = near[Math.floor(near.length * random.next() ** 3)];
    if (!seller) continue;
    partners.set(seller.id, {
      buyerOrganizationId: customer.id,
      supplierOrganizationId: seller.id,
      sectors: [sector],
      count: 1 + below(random, 3),
    });
  }
  return [...partners.values()];
}

/** Sectors fill unevenly: the first of a hundred profiles' choices is a few crowded ones. */
const sectorOf = (random: Random): string => LEAVES[Math.floor(LEAVES.length * random.next() ** 1.6)]?.code ?? '';

function kinOf(code: string, random: Random): string {
  const parent = LEAVES.find((node) => node.code === code)?.parent;
  const kin = LEAVES.filter((node) => node.parent === parent);
  return kin[below(random, kin.length)]?.code ?? code;
}

const below = (random: Random, limit: number): number => Math.floor(random.next() * limit);
const skewed = (list: readonly string[], random: Random): string =>
  list[Math.floor(list.length * random.next() ** 2)] ?? '';
/** Normal deviate by Box and Muller (1958). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(Math.max(1 - random.next(), 1e-12))) * Math.cos(2 * Math.PI * random.next());

function push(lists: Map<string, MatchingProfile[]>, key: string, value: MatchingProfile): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
