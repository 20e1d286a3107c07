import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RepairPreview as Preview } from '@handsel/contracts';
import { ChangeWords, PairNames, PlaceText } from '../../shared/meeting-words';
import rows from '../../shared/rows.module.css';

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
        <ul className={rows.rows}>
          {changes.map((change) => (
            <li key={change.pairingId} className={rows.row}>
              <ChangeWords change={change} label={t(`day.changes.${change.change}`)} />
            </li>
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <>
          <Text fw={600}>{t('day.wouldOffer')}</Text>
          <ul className={rows.rows}>
            {offers.map(({ pairingId, buyer, supplier, startsAt, table }) => (
              <li key={`${pairingId} ${startsAt}`} className={rows.row}>
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
