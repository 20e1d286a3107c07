import type { TaxonomyNode } from '../taxonomy';

/** How a sector is written down in the sample files: its own part of the code, its labels, its words. */
export interface SectorDraft {
  code: string;
  en: string;
  zh: string;
  highTech?: boolean;
  /** English terms, parted by commas. */
  termsEn: string;
  /** Chinese terms, parted by blanks. */
  termsZh: string;
}

const split = (text: string, separator: RegExp): string[] =>
  text
    .split(separator)
    .map((term) => term.trim())
    .filter((term) => term !== '');

/** A top-level sector and the sectors below it; the code of each is `top.sub`. */
export function sectorBranch(top: SectorDraft, subs: readonly SectorDraft[]): TaxonomyNode[] {
  const node = (draft: SectorDraft, parent?: string): TaxonomyNode => ({
    code: parent === undefined ? draft.code : `${parent}.${draft.code}`,
    ...(parent === undefined ? {} : { parent }),
    en: draft.en,
    zh: draft.zh,
    highTech: draft.highTech ?? false,
    keywords: { en: split(draft.termsEn, /,/u), zh: split(draft.termsZh, /\s+/u) },
  });
  return [node(top), ...subs.map((sub) => node(sub, top.code))];
}
