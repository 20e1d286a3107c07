import { useTranslation } from 'react-i18next';
import type { MeetingRequest } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { ReasonDialog } from '../../shared/reason-dialog';

interface DeclineDialogProps {
  request: MeetingRequest | null;
  onClose: () => void;
  onDecline: (request: MeetingRequest, reason: string) => void;
}

export function DeclineDialog({ request, onClose, onDecline }: DeclineDialogProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ReasonDialog
      opened={request !== null}
      title={request ? t('requests.declineTitle', { name: inLanguage(request.from.name, language) }) : ''}
      label={t('requests.reason')}
      confirm={t('requests.decline')}
      onClose={onClose}
      onConfirm={(reason) => request && onDecline(request, reason)}
    />
  );
}
