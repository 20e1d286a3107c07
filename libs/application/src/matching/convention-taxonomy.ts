import type { Sector } from '@handsel/contracts';
import { sampleTaxonomy, type Taxonomy } from '@handsel/matching';

/**
 * The sectors of a convention as the engine reads them. Who supplies whom is known for the codes of the sample
 * taxonomy; sectors of a convention's own have no such table yet.
 */
export function taxonomyOf(sectors: readonly Sector[]): Taxonomy {
  const known = new Set(sectors.map((sector) => sector.code));
  return {
    nodes: sectors.map(({ code, parent, name, highTech, keywords }) => ({
      code,
      ...(parent !== null && known.has(parent) && { parent }),
      en: name.en ?? name.zh ?? code,
      zh: name.zh ?? name.en ?? code,
      highTech,
      // A keyword's language shows in its script; the engine reads both lists alike.
      keywords: { en: keywords, zh: [] },
    })),
    complements: (sampleTaxonomy.complements ?? []).filter(({ from, to }) => known.has(from) && known.has(to)),
  };
}
