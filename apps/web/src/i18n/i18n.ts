import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@handsel/kernel';
import { en } from './en';
import { zh } from './zh';
import { chooseLanguage } from './choose-language';
import { remembered, remember } from '../shared/remembered';

const LANGUAGE_KEY = 'handsel-language';

/** Starts translation with the remembered language, else with what the browser prefers. */
export async function startTranslation(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
  });
  await i18next.use(initReactI18next).init({
    resources: { en: { translation: en }, zh: { translation: zh } },
    lng: chooseLanguage(remembered(LANGUAGE_KEY), navigator.languages),
    fallbackLng: 'en',
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

export function currentLanguage(): Language {
  return i18next.language === 'zh' ? 'zh' : 'en';
}

export function switchLanguage(language: Language): void {
  remember(LANGUAGE_KEY, language);
  void i18next.changeLanguage(language);
}

export type Translate = TFunction;
