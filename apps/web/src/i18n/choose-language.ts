import { languages, type Language } from '@handsel/kernel';

const isLanguage = (value: string | null): value is Language => languages.some((language) => language === value);

/** The remembered language, else the first that the browser prefers and the interface has, else English. */
export function chooseLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (isLanguage(primary)) return primary;
  }
  return 'en';
}
