import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../i18n/i18n';
import type { BoardLanguages } from './board-words';

/** The board's own words in each of the wall's languages, whatever language the interface is in. */
export function useBoardText(languages: BoardLanguages): Translate[] {
  const { i18n } = useTranslation();
  return useMemo(() => languages.map((language) => i18n.getFixedT(language)), [i18n, languages]);
}
