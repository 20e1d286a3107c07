import type { Deal } from '@handsel/contracts';
import { provinceNamed } from '@handsel/kernel';

/** One name for one province of China, so that no total is split over two spellings; other provinces stay as they are. */
export function knownOrigin({ country, province }: Deal['origin']): Deal['origin'] {
  const name = province?.trim() ?? '';
  if (name === '') return { country, province: null };
  return { country, province: (country === 'CN' ? provinceNamed(name)?.en : undefined) ?? name };
}
