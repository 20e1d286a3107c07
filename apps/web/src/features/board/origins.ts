import { provinceNamed, type Bilingual } from '@handsel/kernel';
import { countryName } from '../../shared/place-names';

/** A place of origin as a wall names it: a province by its own name, else the country; as entered where nobody knows it. */
export function originName(country: string, province: string | null): Bilingual {
  if (!province) return { en: countryName(country, 'en'), zh: countryName(country, 'zh') };
  return provinceNamed(province) ?? { en: province };
}
