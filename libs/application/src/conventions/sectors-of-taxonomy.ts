import type { Sector } from '@handsel/contracts';
import type { Taxonomy } from '@handsel/matching';

/** A published taxonomy as a convention keeps it. Order is that of the taxonomy, parents before children. */
export function sectorsOfTaxonomy(taxonomy: Taxonomy): Sector[] {
  return taxonomy.nodes.map(({ code, parent, en, zh, highTech, keywords }) => ({
    code,
    parent: parent ?? null,
    name: { en, zh },
    highTech: highTech ?? false,
    keywords: [...(keywords?.en ?? []), ...(keywords?.zh ?? [])],
  }));
}
