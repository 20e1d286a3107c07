import { Button, Drawer, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { useLanguage } from '../../i18n/use-language';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { ReasonDialog } from '../../shared/reason-dialog';
import type { DealWithHistory } from './deal-with-history';
import { DealForm } from './deal-form';
import { ReleaseDialog } from './release-dialog';
import { stepOf, useDealStep } from './use-deals';

interface DealActionsProps {
  conventionId: string;
  deal: DealWithHistory;
}

/** What can be done with a deal as it stands; what cannot is not offered. */
export function DealActions({ conventionId, deal }: DealActionsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState<'release' | 'sign' | 'retract' | null>(null);
  const [correcting, { open: correct, close: closeCorrection }] = useDisclosure(false);
  const { params, version } = stepOf(conventionId, deal);
  const verify = useDealStep(conventionId, () => call('deals.verify', { params, body: { version } }), 'verified');
  const sign = useDealStep(
    conventionId,
    () => call('deals.sign', { params, body: { version }, idempotencyKey: `sign-${deal.id}-${version}` }),
    'signed',
  );
  const retract = useDealStep(
    conventionId,
    (reason: string) => call('deals.retract', { params, body: { version, reason } }),
    'retracted',
  );
  if (deal.status === 'retracted') return null;
  const close = () => setAsking(null);
  return (
    <Group gap="xs">
      {deal.status === 'entered' && (
        <Button loading={verify.isPending} onClick={() => verify.mutate(undefined)}>
          {t('deals.verify')}
        </Button>
      )}
      {deal.status === 'verified' && <Button onClick={() => setAsking('release')}>{t('deals.release')}</Button>}
      {deal.status === 'released' && (
        <Button loading={sign.isPending} onClick={() => setAsking('sign')}>
          {t('deals.sign')}
        </Button>
      )}
      <Button variant="default" onClick={correct}>
        {t('deals.correct')}
      </Button>
      <Button variant="subtle" color="red" onClick={() => setAsking('retract')}>
        {t('deals.retract')}
      </Button>
      <ReleaseDialog conventionId={conventionId} deal={deal} opened={asking === 'release'} onClose={close} />
      <ConfirmDialog
        opened={asking === 'sign'}
        text={t('deals.signConfirm', { project: inLanguage(deal.project, language) })}
        confirm={t('deals.sign')}
        onClose={close}
        onConfirm={() => sign.mutate(undefined)}
      />
      <ReasonDialog
        opened={asking === 'retract'}
        title={t('deals.retract')}
        label={t('deals.reason')}
        description={deal.status === 'signed' ? t('deals.retractSigned') : t('deals.retractHint')}
        confirm={t('deals.retract')}
        required
        onClose={close}
        onConfirm={(reason) => retract.mutate(reason)}
      />
      <Drawer
        opened={correcting}
        onClose={closeCorrection}
        position="right"
        size="lg"
        title={t('deals.correct')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <DealForm conventionId={conventionId} deal={deal} onDone={closeCorrection} />
      </Drawer>
    </Group>
  );
}
