import type { EnterDeal } from '@handsel/contracts';
import { normalText } from './normal-name';

type Party = EnterDeal['parties'][number];

/**
 * Whether a deal lacks one of its sides or somebody stands on both: the same organization of the convention, or the same
 * name in either language. Legal forms count here: a mother and her daughter may deal with each other.
 */
export function sameOnBothSides(parties: readonly Party[]): boolean {
  const buyers = parties.filter(({ side }) => side === 'buyer');
  const suppliers = parties.filter(({ side }) => side === 'supplier');
  if (buyers.length === 0 || suppliers.length === 0) return true;
  return buyers.some((buyer) => suppliers.some((supplier) => isSame(buyer, supplier)));
}

function isSame(a: Party, b: Party): boolean {
  if (a.organizationId !== null && b.organizationId !== null) return a.organizationId === b.organizationId;
  return (['en', 'zh'] as const).some((language) => {
    const [one, other] = [a.name[language], b.name[language]].map((name) => (name ? squeezed(name) : ''));
    return one !== '' && one === other;
  });
}

/** What consists of marks alone is compared as it is. */
const squeezed = (name: string): string => normalText(name).replaceAll(' ', '') || name;
