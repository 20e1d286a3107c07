import type { MatchPart } from '@handsel/contracts';

/**
 * The sectors that a pairing is about, in order and each once: those that the match rests on; without such evidence
 * what both profiles name; where that is nothing, what either names.
 */
export function pairSectors(
  parts: readonly Pick<MatchPart, 'evidence'>[],
  buyerSectors: readonly string[],
  supplierSectors: readonly string[],
): string[] {
  const evident = parts
    .flatMap(({ evidence }) => [evidence['needSector'], evidence['offerSector']])
    .filter((code): code is string => typeof code === 'string' && code !== '');
  if (evident.length > 0) return unique(evident);
  const shared = buyerSectors.filter((code) => supplierSectors.includes(code));
  return unique(shared.length > 0 ? shared : [...buyerSectors, ...supplierSectors]);
}

const unique = (codes: readonly string[]): string[] => [...new Set(codes)];
