import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../api/error-words';
import { useLanguage } from '../i18n/use-language';

/** Puts an error into words of the reader's language. */
export function useErrorWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return useCallback(
    (error) => errorWords(error, language, { network: t('failures.network'), unexpected: t('failures.unexpected') }),
    [t, language],
  );
}
