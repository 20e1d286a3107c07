import { useTranslation } from 'react-i18next';
import type { Language } from '@handsel/kernel';

/** The language of the interface; the component renders again when it changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'zh' ? 'zh' : 'en';
}
