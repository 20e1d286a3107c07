import type { Language } from '@handsel/kernel';

const names = {
  en: new Intl.DisplayNames(['en-GB'], { type: 'region' }),
  zh: new Intl.DisplayNames(['zh-CN'], { type: 'region' }),
};

/** The name of an ISO 3166 country; the code itself where nobody knows it. */
export const countryName = (code: string, language: Language): string => names[language].of(code) ?? code;

const languageNames = {
  en: new Intl.DisplayNames(['en-GB'], { type: 'language' }),
  zh: new Intl.DisplayNames(['zh-CN'], { type: 'language' }),
};

/** The name of an ISO 639 language. */
export const spokenName = (code: string, language: Language): string => languageNames[language].of(code) ?? code;
