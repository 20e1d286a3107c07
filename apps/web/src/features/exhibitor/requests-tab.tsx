import { SegmentedControl, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRequest } from '@handsel/contracts';
import { itemsOf } from '../../api/pages';
import { MoreSentinel } from '../../shared/more-sentinel';
import { notice, warning } from '../../shared/notices';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { WhenWanted } from '../../shared/when-wanted';
import { ZoneNote } from '../../shared/zone-note';
import { RequestCard } from './request-card';
import { useAnswer } from './use-answer';
import { useRequests } from './use-exhibitor-data';
import classes from './exhibitor.module.css';

const DeclineDialog = lazy(async () => ({ default: (await import('./decline-dialog')).DeclineDialog }));

const boxes = ['received', 'sent'] as const;

export function RequestsTab({ conventionId, own }: { conventionId: string; own: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [box, setBox] = useState<(typeof boxes)[number]>('received');
  const [declined, setDeclined] = useState<MeetingRequest | null>(null);
  const requests = useRequests(conventionId);
  const answer = useAnswer(conventionId, {
    onDone: ({ kind }) => notice(t(`requests.done.${kind}`)),
    onRefused: (error) => warning(words(error)),
  });
  const items = itemsOf(requests.data).filter((request) => (request.from.organizationId === own) === (box === 'sent'));
  return (
    <Stack gap="sm">
      <h1 className="visually-hidden">{t('exhibitor.tabs.requests')}</h1>
      <SegmentedControl
        aria-label={t('exhibitor.tabs.requests')}
        value={box}
        onChange={(value) => setBox(boxes.find((candidate) => candidate === value) ?? 'received')}
        data={boxes.map((value) => ({ value, label: t(`requests.${value}`) }))}
      />
      {requests.isPending && <ListSkeleton rows={4} height={120} />}
      {requests.isError && <FailureState error={requests.error} retry={() => void requests.refetch()} />}
      {requests.isSuccess && items.length === 0 && (
        <EmptyState
          action={
            <Link to="/c/$conventionId/matches" params={{ conventionId }} className={classes.link}>
              {t('requests.toMatches')}
            </Link>
          }
        >
          {box === 'received' ? t('requests.emptyReceived') : t('requests.emptySent')}
        </EmptyState>
      )}
      {items[0] && <ZoneNote at={items[0].createdAt} />}
      {items.map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          own={own}
          onAccept={() => answer.mutate({ kind: 'accept', request })}
          onDecline={() => setDeclined(request)}
          onWithdraw={() => answer.mutate({ kind: 'withdraw', request })}
        />
      ))}
      <MoreSentinel
        more={requests.hasNextPage}
        busy={requests.isFetchingNextPage}
        load={() => void requests.fetchNextPage()}
      />
      <WhenWanted wanted={declined !== null}>
        <DeclineDialog
          request={declined}
          onClose={() => setDeclined(null)}
          onDecline={(request, reason) => answer.mutate({ kind: 'decline', request, reason })}
        />
      </WhenWanted>
    </Stack>
  );
}
