import { Alert, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useDuplicates } from './use-deals';
import classes from './deals.module.css';

interface DuplicateListProps {
  conventionId: string;
  dealId: string;
  onOpen: (dealId: string) => void;
}

/** Deals that are likely the same, before anybody vouches for this one. */
export function DuplicateList({ conventionId, dealId, onOpen }: DuplicateListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const duplicates = useDuplicates(conventionId, dealId, true);
  if (!duplicates.data) return null;
  if (duplicates.data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('deals.alike.none')}
      </Text>
    );
  return (
    <Alert color="gold" variant="light" title={t('deals.alike.title', { count: duplicates.data.length })}>
      <ul className={classes.plain}>
        {duplicates.data.map(({ deal, likeness, reasons }) => (
          <li key={deal.id}>
            <Button variant="subtle" size="compact-sm" className={classes.wrap} onClick={() => onOpen(deal.id)}>
              {inLanguage(deal.project, language)}
            </Button>
            <Text size="sm" c="dimmed">
              {t('deals.alike.likeness', { percent: Math.round(likeness * 100) })} · {t(`deals.status.${deal.status}`)}
            </Text>
            <ul className={classes.reasons}>
              {reasons.map(({ kind, theirs }) => (
                <li key={kind}>{t(`deals.alike.reason.${kind}`, { theirs })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
