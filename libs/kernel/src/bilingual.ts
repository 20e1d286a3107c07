/** The languages of the interface and of texts that people enter. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** A text as entered in one or both languages. Never machine-translated. */
export interface Bilingual {
  en?: string | undefined;
  zh?: string | undefined;
}

/** The text in the reader's language, or in the other one where only that was entered. */
export function inLanguage(text: Bilingual, language: Language): string {
  return (language === 'zh' ? (text.zh ?? text.en) : (text.en ?? text.zh)) ?? '';
}
