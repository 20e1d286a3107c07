import { provinceNamed, type Language } from '@handsel/kernel';

const names = {
  en: new Intl.DisplayNames(['en-GB'], { type: 'region' }),
  zh: new Intl.DisplayNames(['zh-CN'], { type: 'region' }),
};

/** The name of an ISO 3166 country; the code itself where nobody knows it. */
export const countryName = (code: string, language: Language): string => names[language].of(code) ?? code;

/** The country, and the province where it is known: `China · Anhui`. */
export function placeName(country: string, province: string | null, language: Language): string {
  const name = province === null ? null : (provinceNamed(province)?.[language] ?? province);
  return [countryName(country, language), name].filter(Boolean).join(' · ');
}

const languageNames = {
  en: new Intl.DisplayNames(['en-GB'], { type: 'language' }),
  zh: new Intl.DisplayNames(['zh-CN'], { type: 'language' }),
};

/** The name of an ISO 639 language. */
export const spokenName = (code: string, language: Language): string => languageNames[language].of(code) ?? code;
