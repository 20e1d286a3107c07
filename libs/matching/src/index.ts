export type { Complement, SectorKeywords, Taxonomy, TaxonomyNode } from './taxonomy/taxonomy';
export { sampleTaxonomy } from './taxonomy/sample-taxonomy';
