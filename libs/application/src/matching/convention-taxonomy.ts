import type { Sector } from '@handsel/contracts';
import { sampleTaxonomy, type Complement, type Taxonomy } from '@handsel/matching';

/** Who supplies whom as far as the sample taxonomy knows the convention's sectors. */
export function sampleComplementsOf(sectors: readonly Pick<Sector, 'code'>[]): Complement[] {
  const known = new Set(sectors.map((sector) => sector.code));
  return (sampleTaxonomy.complements ?? []).filter(({ from, to }) => known.has(from) && known.has(to));
}

/**
 * The sectors of a convention as the engine reads them, with its own table of who supplies whom. Where it has none, the
 * sample's stands in for the codes that are the sample's.
 */
export function taxonomyOf(sectors: readonly Sector[], complements: readonly Complement[] | null = null): Taxonomy {
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
    complements: complements ?? sampleComplementsOf(sectors),
  };
}
