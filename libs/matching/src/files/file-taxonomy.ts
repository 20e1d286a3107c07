import { MatchingError } from '../matching-error';
import type { Taxonomy, TaxonomyNode } from '../taxonomy/taxonomy';
import { parseCsv } from './csv';
import type { NamedSector } from './file-profile';

const CODE_COLUMNS = ['unspsc_id', 'code', 'id'];
const LABEL_COLUMNS = ['unspsc_desc', 'label', 'en', 'name', 'description'];
const PARENT_COLUMNS = ['parent', 'parent_code'];
/** Eight digits, two for each level, zeros where a level is left open: UNSPSC and codes made like it. */
const LEVELLED = /^\d{8}$/u;

/** Sectors of a file, and for those with a parent in a column of its own, which one. */
export interface FileTaxonomy {
  sectors: NamedSector[];
  parents: Map<string, string>;
}

/**
 * Reads a taxonomy: a code a row, with a label and, for a tree that does not lie in the digits, a parent.
 * @throws MatchingError `FILE_INVALID` when no column holds codes.
 */
export function readTaxonomy(csv: string): FileTaxonomy {
  const rows = parseCsv(csv);
  const names = Object.keys(rows[0] ?? {});
  const pick = (candidates: readonly string[]): string | undefined => candidates.find((name) => names.includes(name));
  const [code, label, parent] = [pick(CODE_COLUMNS), pick(LABEL_COLUMNS), pick(PARENT_COLUMNS)];
  if (code === undefined) {
    throw new MatchingError('FILE_INVALID', `The taxonomy has no column for the code: ${CODE_COLUMNS.join(', ')}`, {
      field: 'code',
      line: 1,
    });
  }
  const parents = new Map<string, string>();
  const sectors = rows.map((row) => {
    if (parent !== undefined && row[parent]) parents.set(row[code] ?? '', row[parent]);
    return { code: row[code] ?? '', label: label === undefined ? '' : (row[label] ?? '') };
  });
  return { sectors, parents };
}

/** The sectors above a code as its digits say it, nearest first; none for a code of another make. */
export function parentsByDigits(code: string): string[] {
  if (!LEVELLED.test(code)) return [];
  const levels = code.replace(/(?:00)+$/u, '').length;
  const parents: string[] = [];
  for (let length = levels - (levels % 2 === 0 ? 2 : 1); length >= 2; length -= 2)
    parents.push(code.slice(0, length).padEnd(8, '0'));
  return parents;
}

/** A tree over every sector that is named anywhere; the first label of a code is kept, parents are added as needed. */
export function taxonomyOf(
  sectors: Iterable<NamedSector>,
  givenParents: ReadonlyMap<string, string> = new Map(),
): Taxonomy {
  const labels = new Map<string, string>();
  const parents = new Map<string, string>(givenParents);
  for (const { code, label } of sectors) {
    if (code === '') continue;
    if (!labels.get(code)) labels.set(code, label);
    let below = code;
    for (const above of parentsByDigits(code)) {
      if (!parents.has(below)) parents.set(below, above);
      if (!labels.has(above)) labels.set(above, '');
      below = above;
    }
  }
  for (const above of givenParents.values()) if (!labels.has(above)) labels.set(above, '');
  const nodes = [...labels].map(([code, label]): TaxonomyNode => {
    const parent = parents.get(code);
    return { code, ...(parent === undefined ? {} : { parent }), en: label, zh: '' };
  });
  return { nodes };
}
