import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { useConvention } from '../../shared/convention-context';
import { ZoneNote } from '../../shared/zone-note';
import type { DealWithHistory } from './deal-with-history';
import { clockIn, instantOf } from './local-instant';
import { stepOf, useDealStep } from './use-deals';

interface ReleaseDialogProps {
  conventionId: string;
  deal: DealWithHistory;
  opened: boolean;
  onClose: () => void;
}

/** Releases a deal now, or at a time on the clocks of the convention. */
export function ReleaseDialog({ conventionId, deal, opened, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation();
  const { timeZone } = useConvention().convention;
  const [local, setLocal] = useState(deal.releaseAt ? clockIn(deal.releaseAt, timeZone) : '');
  const { params, version } = stepOf(conventionId, deal);
  const release = useDealStep(
    conventionId,
    (at: string | null) => call('deals.release', { params, body: { version, at } }),
    'released',
  );
  const finish = (at: string | null) => release.mutate(at, { onSuccess: onClose });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('deals.release')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <TextInput
          type="datetime-local"
          label={t('deals.releaseTime')}
          description={t('deals.releaseHint')}
          value={local}
          onChange={({ currentTarget }) => setLocal(currentTarget.value)}
        />
        {local !== '' && <ZoneNote at={instantOf(local, timeZone)} />}
        <Group justify="flex-end">
          <Button variant="default" loading={release.isPending} onClick={() => finish(null)}>
            {t('deals.releaseNow')}
          </Button>
          <Button
            disabled={local === ''}
            loading={release.isPending}
            onClick={() => finish(instantOf(local, timeZone))}
          >
            {t('deals.releaseThen')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
