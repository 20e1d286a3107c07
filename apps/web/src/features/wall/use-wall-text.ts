import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../../i18n/i18n';
import type { WallLanguages } from './wall-languages';

/** The wall's own words in each of its languages, whatever language the interface is in. */
export function useWallText(languages: WallLanguages): Translate[] {
  const { i18n } = useTranslation();
  return useMemo(() => languages.map((language) => i18n.getFixedT(language)), [i18n, languages]);
}
