import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchContest } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { itemsOf } from '../../api/pages';
import { useLanguage } from '../../i18n/use-language';
import { MoreSentinel } from '../../shared/more-sentinel';
import { notice, warning } from '../../shared/notices';
import { ReasonDialog } from '../../shared/reason-dialog';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import classes from './matching.module.css';
import rows from '../../shared/rows.module.css';

type Decision = 'upheld' | 'dismissed';

/** Objections to matches, to be decided with an answer that the organization reads. */
export function ContestsPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const client = useQueryClient();
  const [view, setView] = useState<'open' | 'decided'>('open');
  const [asked, setAsked] = useState<{ contest: MatchContest; decision: Decision } | null>(null);
  const contests = useInfiniteQuery({
    queryKey: [...keys.matchContests(conventionId), view],
    queryFn: ({ pageParam, signal }) =>
      call('matchContests.list', {
        params: { conventionId },
        query: { ...(pageParam && { cursor: pageParam }), ...(view === 'open' && { status: 'open' }) },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  const resolve = useMutation({
    mutationFn: ({ contest, decision, answer }: { contest: MatchContest; decision: Decision; answer: string }) =>
      call('matchContests.resolve', {
        params: { conventionId, contestId: contest.id },
        body: { decision, answer },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.matchContests(conventionId) });
      notice(t('matching.contests.done'));
    },
    onError: (error) => warning(words(error)),
  });
  const items = itemsOf(contests.data).filter(({ status }) => (status === 'open') === (view === 'open'));
  const pairOf = ({ buyer, supplier }: MatchContest) =>
    t('common.pairOf', { buyer: inLanguage(buyer.name, language), supplier: inLanguage(supplier.name, language) });
  return (
    <Stack>
      <SegmentedControl
        aria-label={t('matching.views.contests')}
        value={view}
        onChange={(value) => setView(value === 'open' ? 'open' : 'decided')}
        data={[
          { value: 'open', label: t('matching.contests.open') },
          { value: 'decided', label: t('matching.contests.decided') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {contests.isPending && <ListSkeleton rows={3} height={88} />}
      {contests.isError && <FailureState error={contests.error} retry={() => void contests.refetch()} />}
      {contests.isSuccess && items.length === 0 && <EmptyState>{t('matching.contests.empty')}</EmptyState>}
      {items.length > 0 && (
        <ul className={rows.rows}>
          {items.map((contest) => (
            <Contest
              key={contest.id}
              contest={contest}
              pair={pairOf(contest)}
              onDecide={(decision) => setAsked({ contest, decision })}
            />
          ))}
        </ul>
      )}
      <MoreSentinel
        more={contests.hasNextPage}
        busy={contests.isFetchingNextPage}
        load={() => void contests.fetchNextPage()}
      />
      <ReasonDialog
        opened={asked !== null}
        title={
          asked?.decision === 'dismissed'
            ? t('matching.contests.dismissTitle', { pair: pairOf(asked.contest) })
            : t('matching.contests.upholdTitle', { pair: asked ? pairOf(asked.contest) : '' })
        }
        label={t('matching.contests.answer')}
        confirm={asked?.decision === 'dismissed' ? t('matching.contests.dismiss') : t('matching.contests.uphold')}
        onClose={() => setAsked(null)}
        onConfirm={(answer) => asked && resolve.mutate({ ...asked, answer })}
      />
    </Stack>
  );
}

interface ContestProps {
  contest: MatchContest;
  pair: string;
  onDecide: (decision: Decision) => void;
}

function Contest({ contest, pair, onDecide }: ContestProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, reason, answer, buyer, supplier, byOrganizationId } = contest;
  const by = buyer.organizationId === byOrganizationId ? buyer : supplier;
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <Text fw={600}>{pair}</Text>
        <Text size="sm" c="dimmed">
          {t('matching.contests.by', { name: inLanguage(by.name, language) })}
        </Text>
        <blockquote className={classes.quote}>{reason}</blockquote>
        {answer && (
          <Text size="sm" mt="xs">
            {answer}
          </Text>
        )}
      </div>
      {status === 'open' ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => onDecide('dismissed')}>
            {t('matching.contests.dismiss')}
          </Button>
          <Button onClick={() => onDecide('upheld')}>{t('matching.contests.uphold')}</Button>
        </Group>
      ) : (
        <Badge variant="light" color={status === 'upheld' ? 'gold' : 'gray'} className={rows.tag}>
          {t(`matching.contests.${status}`)}
        </Badge>
      )}
    </li>
  );
}
