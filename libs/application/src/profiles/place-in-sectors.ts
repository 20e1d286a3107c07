import type { Item, SectorEvidence } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { findSectors, type Taxonomy } from '@handsel/matching';
import { textsOf } from './profile-texts';

interface Placeable {
  name: Bilingual;
  sectors: string[];
  offers: Pick<Item, 'text' | 'keywords' | 'sectors'>[];
  needs: Pick<Item, 'text' | 'keywords' | 'sectors'>[];
}

/** Words shown for a sector that was found. */
const WORDS_KEPT = 8;

/**
 * Where a profile belongs: the sectors stated for it, else those stated for its offers and needs, else those that its
 * texts speak of, with the words that say so. Without any evidence there is none.
 */
export function placeInSectors(profile: Placeable, taxonomy: Taxonomy): SectorEvidence[] {
  const stated =
    profile.sectors.length > 0
      ? profile.sectors
      : [...profile.offers, ...profile.needs].flatMap((item) => item.sectors);
  if (stated.length > 0) return [...new Set(stated)].map((sector) => ({ sector, source: 'stated', words: [] }));
  return findSectors(textsOf(profile), taxonomy).map(({ sector, evidence }) => ({
    sector,
    source: 'found',
    words: evidence.slice(0, WORDS_KEPT),
  }));
}

/** Sectors named anywhere in a profile, each once. */
export const statedSectors = (profile: Pick<Placeable, 'sectors' | 'offers' | 'needs'>): string[] => [
  ...new Set([...profile.sectors, ...[...profile.offers, ...profile.needs].flatMap((item) => item.sectors)]),
];
