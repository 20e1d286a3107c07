import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Party } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../i18n/use-language';
import { useConvention } from './convention-context';
import { dayAndTime } from './times';

/** Who meets whom. */
export function PairNames({ buyer, supplier }: { buyer: Party; supplier: Party }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span style={{ flex: 1, minWidth: '14rem' }}>
      {t('common.pairOf', { buyer: inLanguage(buyer.name, language), supplier: inLanguage(supplier.name, language) })}
    </span>
  );
}

/** When and where, on the convention's clocks. */
export function PlaceText({ startsAt, table }: { startsAt: string; table: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { timeZone } = useConvention().convention;
  return (
    <Text span size="sm" c="dimmed">
      {t('day.atTable', { time: dayAndTime(startsAt, language, timeZone), table })}
    </Text>
  );
}
