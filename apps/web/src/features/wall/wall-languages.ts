import { inLanguage, type Bilingual, type Language } from '@handsel/kernel';

/** Which languages a wall speaks; the first one is the large one. */
export type WallLanguages = readonly [Language, ...Language[]];

/** Of the `lang` of an address or of a screen: `en`, `zh`, and both for anything else. */
export function wallLanguages(lang: string | undefined): WallLanguages {
  if (lang === 'en') return ['en'];
  if (lang === 'zh') return ['zh'];
  return ['zh', 'en'];
}

/** A text in the wall's languages, each once: what is entered in one language only is not shown twice. */
export function linesOf(text: Bilingual, languages: WallLanguages): { language: Language; text: string }[] {
  const lines = languages.map((language) => ({ language, text: inLanguage(text, language) }));
  return lines.filter((line, index) => lines.findIndex((other) => other.text === line.text) === index);
}
