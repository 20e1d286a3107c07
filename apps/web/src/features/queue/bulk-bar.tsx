import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pairing } from '@handsel/contracts';
import classes from './queue.module.css';

export interface PairingActions {
  approve: (pairings: Pairing[]) => void;
  reject: (pairings: Pairing[]) => void;
  reopen: (pairings: Pairing[]) => void;
}

interface BulkBarProps {
  status: Pairing['status'];
  pairings: Pairing[];
  act: PairingActions;
  onClear: () => void;
}

/** What can be done with everything selected. */
export function BulkBar({ status, pairings, act, onClear }: BulkBarProps) {
  const { t } = useTranslation();
  return (
    <Group className={classes.bulk} gap="xs" role="region" aria-live="polite">
      <Text fw={600} size="sm" mr="auto">
        {t('queue.selected', { count: pairings.length })}
      </Text>
      <Button variant="subtle" onClick={onClear}>
        {t('queue.clear')}
      </Button>
      {status === 'proposed' ? (
        <>
          <Button variant="default" onClick={() => act.reject(pairings)}>
            {t('queue.reject')}
          </Button>
          <Button onClick={() => act.approve(pairings)}>{t('queue.approve')}</Button>
        </>
      ) : (
        <Button variant="default" onClick={() => act.reopen(pairings)}>
          {t('queue.reopen')}
        </Button>
      )}
    </Group>
  );
}
