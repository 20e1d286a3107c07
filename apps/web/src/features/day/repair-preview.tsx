import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingChange, RepairPreview as Preview } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { PairNames, PlaceText } from '../../shared/meeting-words';
import classes from './day.module.css';

interface RepairPreviewProps {
  preview: Preview;
  applying: boolean;
  onApply: () => void;
}

/** Who would be touched, and how, before anybody is told. */
export function RepairPreview({ preview, applying, onApply }: RepairPreviewProps) {
  const { t } = useTranslation();
  const { changes, peopleTouched, moved, lost, offers, milliseconds } = preview;
  return (
    <Stack aria-live="polite">
      <Group justify="space-between" align="flex-start">
        <div>
          <Text fw={600}>{changes.length === 0 ? t('day.nothing') : t('day.touched', { count: peopleTouched })}</Text>
          <Text size="sm" c="dimmed">
            {t('day.moved', { count: moved })} {t('day.lost', { count: lost })}{' '}
            {t('day.took', { milliseconds: Math.ceil(milliseconds) })}
          </Text>
        </div>
        <Button loading={applying} onClick={onApply}>
          {t('day.apply')}
        </Button>
      </Group>
      {changes.length > 0 && (
        <ul className={classes.rows}>
          {changes.map((change) => (
            <Change key={change.pairingId} change={change} />
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <>
          <Text fw={600}>{t('day.wouldOffer')}</Text>
          <ul className={classes.rows}>
            {offers.map(({ pairingId, buyer, supplier, startsAt, table }) => (
              <li key={`${pairingId} ${startsAt}`} className={classes.row}>
                <PairNames buyer={buyer} supplier={supplier} />
                <PlaceText startsAt={startsAt} table={table} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
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

const colours = { gained: 'jade', moved: 'gold', lost: 'red' } as const;

function Change({ change: { buyer, supplier, change, from, to } }: { change: MeetingChange }) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <Badge variant="light" color={colours[change]} className={classes.tag}>
        {t(`day.changes.${change}`)}
      </Badge>
      <PairNames buyer={buyer} supplier={supplier} />
      <span>
        {from && <PlaceWords place={from} />}
        {from && to && ' → '}
        {to && <PlaceWords place={to} />}
      </span>
    </li>
  );
}
