import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OperationQueryInput } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { itemsOf } from '../../api/pages';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { MoreSentinel } from '../../shared/more-sentinel';
import { FailureState, ListSkeleton } from '../../shared/states';
import { dayAndTime } from '../../shared/times';
import { exactAmounts } from './exact-amount';
import classes from './deals.module.css';

const first = undefined as string | undefined;

interface FigureLinesProps {
  conventionId: string;
  query: Omit<OperationQueryInput<'deals.trace'>, 'cursor' | 'limit'>;
}

/** The lines of the ledger that add up to a figure, oldest first. */
export function FigureLines({ conventionId, query }: FigureLinesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const lines = useInfiniteQuery({
    queryKey: [...keys.deals(conventionId), 'lines', query],
    queryFn: ({ pageParam, signal }) =>
      call('deals.trace', {
        params: { conventionId },
        query: { ...query, limit: 100, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  if (lines.isPending) return <ListSkeleton rows={6} height={56} />;
  if (lines.isError) return <FailureState error={lines.error} retry={() => void lines.refetch()} />;
  return (
    <>
      <ol className={classes.plain}>
        {itemsOf(lines.data).map((line) => (
          <li key={line.ledgerLine} className={classes.entry}>
            <div>
              <Text size="sm" fw={600}>
                {line.ledgerLine}. {inLanguage(line.project, language)}
              </Text>
              <Text size="sm" c="dimmed">
                {t(`deals.entry.${line.kind}`)} · {dayAndTime(line.at, language, convention.timeZone)} · {line.key}
              </Text>
            </div>
            <div className={classes.posted}>
              <span>{t('deals.figures.projects', { count: line.projects })}</span>
              {exactAmounts(line.amounts, [convention.currency, convention.secondCurrency]).map((amount) => (
                <span key={amount}>{amount}</span>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <MoreSentinel more={lines.hasNextPage} busy={lines.isFetchingNextPage} load={() => void lines.fetchNextPage()} />
    </>
  );
}
