import { seededRandom, type Random } from '@handsel/kernel';
import type { MatchingProfile, PastDealing, ProfileItem } from '../profile';
import type { MatchingWeights } from '../weights';
import { PART_NAMES } from '../weights';
import type { Taxonomy } from '../taxonomy/taxonomy';

/** Everything that a ranking rests on, from a seed: few words and sectors, so that ties are many and nothing is rare. */
export interface RandomMarket {
  taxonomy: Taxonomy;
  profiles: MatchingProfile[];
  dealings: PastDealing[];
  weights: Partial<MatchingWeights>;
  random: Random;
}

const WORDS = [
  'steel',
  'chip',
  'pump',
  'laser',
  'valve',
  'cable',
  'motor',
  'lens',
  '电池',
  '集成电路',
  'glass',
  'resin',
];

export function randomMarket(seed: number, count: number): RandomMarket {
  const random = seededRandom(seed);
  const taxonomy = taxonomyOf(random);
  const codes = taxonomy.nodes.map(({ code }) => code);
  const hasRecords = random.next() < 0.6;
  const profiles = Array.from({ length: count }, (_, at) => profileOf(`p${at}`, codes, hasRecords, random));
  const dealings = Array.from({ length: random.next() < 0.7 ? random.integer(2 * count + 1) : 0 }, () => ({
    buyerOrganizationId: random.pick(profiles).organizationId,
    supplierOrganizationId: random.pick(profiles).organizationId,
    sectors: some(codes, 2, random),
    count: 1 + random.integer(3),
  }));
  const weights = Object.fromEntries(
    PART_NAMES.filter(() => random.next() < 0.5).map((name) => [name, random.next() < 0.2 ? 0 : random.next() * 40]),
  );
  return { taxonomy, profiles, dealings, weights: { ...weights, text: 5 + random.next() * 30 }, random };
}

/** A profile with another content, or a newcomer. */
export const profileOf = (
  id: string,
  codes: readonly string[],
  hasRecords: boolean,
  random: Random,
): MatchingProfile => ({
  id,
  organizationId: `o${random.next() < 0.1 ? random.integer(5) : id}`,
  side: random.pick(['buyer', 'supplier', 'both'] as const),
  name: {},
  sectors: some(codes, 2, random),
  offers: items(codes, random),
  needs: items(codes, random),
  languages: some(['en', 'zh', 'de'], 2, random),
  ...(random.next() < 0.8 && { country: random.pick(['CN', 'DE']) }),
  ...(random.next() < 0.8 && { size: random.pick(['micro', 'small', 'medium', 'large']) }),
  ...(hasRecords && random.next() < 0.5 && { pastDeals: random.integer(60) }),
  ...(random.next() < 0.1 && { excludedOrganizationIds: [`op${random.integer(50)}`, 'o1'] }),
});

const items = (codes: readonly string[], random: Random): ProfileItem[] =>
  Array.from({ length: random.integer(4) }, (_, at) => ({
    id: `i${at}`,
    sectors: some(codes, 2, random),
    texts: [Array.from({ length: random.integer(8) }, () => random.pick(WORDS)).join(' ')],
    keywords: [],
    ...(random.next() < 0.5 && {
      valueRange: {
        min: 1 + random.integer(1000),
        max: 1000 + random.integer(100_000),
        currency: random.pick(['EUR', 'CNY']),
      },
    }),
  }));

const some = (list: readonly string[], most: number, random: Random): string[] =>
  list.length === 0 ? [] : Array.from({ length: random.integer(most + 1) }, () => random.pick(list));

function taxonomyOf(random: Random): Taxonomy {
  const nodes = Array.from({ length: 1 + random.integer(20) }, (_, at) => ({
    code: `c${at}`,
    ...(at > 2 && random.next() < 0.8 && { parent: `c${random.integer(at)}` }),
    en: random.next() < 0.5 ? random.pick(WORDS) : '',
    zh: '',
  }));
  const complements = Array.from({ length: random.integer(6) }, () => ({
    from: random.pick(nodes).code,
    to: random.pick(nodes).code,
    weight: random.next(),
  }));
  return { nodes, complements };
}
