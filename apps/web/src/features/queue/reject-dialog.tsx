import { useTranslation } from 'react-i18next';
import type { Pairing } from '@handsel/contracts';
import { ReasonDialog } from '../../shared/reason-dialog';

interface RejectDialogProps {
  pairings: Pairing[];
  onClose: () => void;
  onReject: (reason: string) => void;
}

export function RejectDialog({ pairings, onClose, onReject }: RejectDialogProps) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      opened={pairings.length > 0}
      title={t('queue.rejectTitle', { count: pairings.length })}
      label={t('queue.reason')}
      description={t('queue.reasonHint')}
      confirm={t('queue.reject')}
      onClose={onClose}
      onConfirm={onReject}
    />
  );
}
