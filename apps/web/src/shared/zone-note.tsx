import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { useConvention } from './convention-context';
import { zoneName } from './times';

/** Says once for a page in which zone its times are, as it is called at the given time of the year. */
export function ZoneNote({ at }: { at: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { timeZone } = useConvention().convention;
  return (
    <Text size="sm" c="dimmed">
      {t('common.timesIn', { zone: zoneName(timeZone, language, new Date(at)) })}
    </Text>
  );
}
