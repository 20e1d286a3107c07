import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingChange, Party } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../i18n/use-language';
import { useConvention } from './convention-context';
import { dayAndTime } from './times';
import rows from './rows.module.css';

/** Who meets whom. */
export function PairNames({ buyer, supplier }: { buyer: Party; supplier: Party }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span className={rows.grow}>
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

const colours = { gained: 'jade', moved: 'gold', lost: 'red' } as const;

/** What becomes of a meeting, in the words of the page: who meets, from where to where. */
export function ChangeWords({ change, label }: { change: MeetingChange; label: string }) {
  const { buyer, supplier, from, to } = change;
  return (
    <>
      <Badge variant="light" color={colours[change.change]} className={rows.tag}>
        {label}
      </Badge>
      <PairNames buyer={buyer} supplier={supplier} />
      <span>
        {from && <PlaceWords place={from} />}
        {from && to && ' → '}
        {to && <PlaceWords place={to} />}
      </span>
    </>
  );
}

/** A place, and who interprets there. */
function PlaceWords({ place: { interpreter, ...place } }: { place: NonNullable<MeetingChange['from']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <PlaceText {...place} />
      {interpreter && (
        <Text span size="sm" c="dimmed">
          {' · '}
          {t('day.interpretedBy', { name: inLanguage(interpreter, language) })}
        </Text>
      )}
    </>
  );
}
