import { Badge, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Deal } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { exactAmount } from '../deals/exact-amount';
import { statusColors } from '../deals/status-colors';
import rows from '../../shared/rows.module.css';

interface CeremonyDealProps {
  deal: Deal;
  waits: boolean;
  chosen: boolean;
  busy: boolean;
  onPreview: () => void;
  onGoLive: () => void;
}

/** A deal of the ceremony with what can be done with it now. */
export function CeremonyDeal({ deal, waits, chosen, busy, onPreview, onGoLive }: CeremonyDealProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const project = inLanguage(deal.project, language);
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <Text fw={600}>{project}</Text>
        <Text size="sm" c="dimmed">
          {[
            exactAmount(deal.amount, deal.currency),
            ...deal.parties.map(({ name }) => inLanguage(name, language)),
          ].join(' · ')}
        </Text>
      </div>
      {(waits || deal.status !== 'released') && (
        <Badge variant="light" color={waits ? 'gold' : statusColors[deal.status]} className={rows.tag}>
          {waits ? t('desk.cue.pending') : t(`deals.status.${deal.status}`)}
        </Badge>
      )}
      <Button variant="default" aria-pressed={chosen} aria-label={t('desk.previewOf', { project })} onClick={onPreview}>
        {t('desk.preview')}
      </Button>
      <Button
        disabled={waits || busy || deal.status !== 'released'}
        aria-label={t('desk.goLiveOf', { project })}
        onClick={onGoLive}
      >
        {t('desk.goLive')}
      </Button>
    </li>
  );
}
