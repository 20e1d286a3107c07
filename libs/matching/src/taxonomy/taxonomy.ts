/** Words that speak for a sector, by language. A term of several words is looked for as a phrase. */
export interface SectorKeywords {
  en: readonly string[];
  zh: readonly string[];
}

/** One sector. Codes are opaque to the engine: the tree is in `parent` alone. */
export interface TaxonomyNode {
  code: string;
  /** Code of the sector above; absent for a top-level sector. */
  parent?: string;
  en: string;
  zh: string;
  /** Counts among the high-tech fields that a convention reports on its own. */
  highTech?: boolean;
  keywords?: SectorKeywords;
}

/** "A supplier of `from` sells to a buyer who is in, or asks for, `to`." Weight in (0, 1]. */
export interface Complement {
  from: string;
  to: string;
  weight: number;
}

/** A tree of sectors, and beside it the table of who supplies whom. */
export interface Taxonomy {
  nodes: readonly TaxonomyNode[];
  complements?: readonly Complement[];
}
