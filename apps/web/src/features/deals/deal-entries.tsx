import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DealEntry } from '@handsel/contracts';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { dayAndTime } from '../../shared/times';
import { exactAmounts } from './exact-amount';
import classes from './deals.module.css';

/** The lines of the ledger about one deal, first to last. */
export function DealEntries({ entries }: { entries: readonly DealEntry[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const detailOf = ({ kind, detail }: DealEntry): string | null => {
    if (kind === 'milestone-reached')
      return t('deals.milestone.on', {
        milestone: t(`deals.milestone.${detail['milestone'] ?? 'registered'}`),
        date: detail['date'] ?? '',
      });
    if (kind === 'release-scheduled') return dayAndTime(detail['releaseAt'] ?? '', language, convention.timeZone);
    return detail['name'] ?? null;
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t('deals.entries')}
      </Title>
      <ol className={classes.plain}>
        {entries.map((entry) => (
          <li key={entry.id} className={classes.entry}>
            <div>
              <Text size="sm" fw={600}>
                {t(`deals.entry.${entry.kind}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {dayAndTime(entry.at, language, convention.timeZone)} · {entry.by}
              </Text>
              {[detailOf(entry), entry.reason].filter(Boolean).map((line) => (
                <Text key={line} size="sm">
                  {line}
                </Text>
              ))}
            </div>
            <div className={classes.posted}>
              {exactAmounts(entry.amounts, [convention.currency, convention.secondCurrency]).map((amount) => (
                <span key={amount}>{amount}</span>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
