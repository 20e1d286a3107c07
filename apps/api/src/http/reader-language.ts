import type { Language } from '@handsel/kernel';

/** The first of our languages by the preference of an Accept-Language header; English when it names none. */
export function readerLanguage(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'en', quality: 0 };
  for (const entry of (acceptLanguage ?? '').split(',')) {
    const [, tag, quality = '1'] = /^\s*([a-z]{2})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([\d.]+))?\s*$/i.exec(entry) ?? [];
    const language = tag?.toLowerCase();
    if ((language === 'en' || language === 'zh') && Number(quality) > best.quality)
      best = { language, quality: Number(quality) };
  }
  return best.language;
}
