import { Button, Group, NumberInput, Select, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal, Desk } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { itemsOf } from '../../api/pages';
import { useLanguage } from '../../i18n/use-language';
import { MoreSentinel } from '../../shared/more-sentinel';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useDealList } from '../deals/use-deals';
import { CeremonyDeal } from './ceremony-deal';
import { useDeskStep } from './use-desk';
import rows from '../../shared/rows.module.css';

interface CeremonyPanelProps {
  conventionId: string;
  desk: Desk;
  previewed: Deal | null;
  onPreview: (deal: Deal) => void;
}

const MOST_AT_ONCE = 200;

/** The deals of a batch, or all that were released: each goes live by itself, or all of them one after the other. */
export function CeremonyPanel({ conventionId, desk, previewed, onPreview }: CeremonyPanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [batchId, setBatchId] = useState<string | null>(null);
  const [everySeconds, setEverySeconds] = useState<number | string>(0);
  const batches = useQuery({
    queryKey: [...keys.deals(conventionId), 'batches'],
    queryFn: async ({ signal }) => (await call('ceremonyBatches.list', { params: { conventionId }, signal })).items,
  });
  const batch = useQuery({
    queryKey: [...keys.deals(conventionId), 'batch', batchId],
    queryFn: ({ signal }) => call('ceremonyBatches.get', { params: { conventionId, batchId: batchId! }, signal }),
    enabled: batchId !== null,
  });
  const released = useDealList(conventionId, { status: 'released', sector: null, search: '' });
  const deals = batchId === null ? itemsOf(released.data) : (batch.data?.deals ?? []);
  const shown = batchId === null ? released : batch;
  const add = useDeskStep(conventionId, ({ kind, chosen }: { kind: 'signing' | 'rehearsal'; chosen: Deal[] }) =>
    call('cues.add', {
      params: { conventionId },
      body: {
        kind,
        deals: chosen.map(({ id, version }) => ({ dealId: id, version })),
        everySeconds: typeof everySeconds === 'number' ? everySeconds : 0,
      },
    }),
  );
  const waiting = new Set(desk.cues.flatMap(({ status, dealId }) => (status === 'pending' ? [dealId] : [])));
  const ready = deals.filter(({ id, status }) => status === 'released' && !waiting.has(id)).slice(0, MOST_AT_ONCE);
  return (
    <Stack component="section" aria-labelledby="ceremony" gap="sm">
      <Title order={2} size="h4" id="ceremony">
        {t('desk.ceremony')}
      </Title>
      <Group align="flex-end" gap="sm">
        <Select
          label={t('desk.batch')}
          value={batchId ?? ''}
          onChange={(value) => setBatchId(value || null)}
          data={[
            { value: '', label: t('desk.allReleased') },
            ...(batches.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
          ]}
          allowDeselect={false}
          flex={1}
          miw="12rem"
        />
        <NumberInput
          label={t('desk.every')}
          min={0}
          max={600}
          allowDecimal={false}
          value={everySeconds}
          onChange={setEverySeconds}
          w="9rem"
        />
        <Button
          disabled={ready.length === 0}
          loading={add.isPending}
          onClick={() => add.mutate({ kind: 'signing', chosen: ready })}
        >
          {t('desk.goLiveAll', { count: ready.length })}
        </Button>
        <Button
          variant="default"
          disabled={ready.length === 0 || add.isPending}
          onClick={() => add.mutate({ kind: 'rehearsal', chosen: ready })}
        >
          {t('desk.rehearseAll')}
        </Button>
      </Group>
      {shown.isPending && <ListSkeleton rows={4} height={72} />}
      {shown.isError && <FailureState error={shown.error} retry={() => void shown.refetch()} />}
      {shown.isSuccess && deals.length === 0 && <EmptyState>{t('desk.noneReleased')}</EmptyState>}
      {deals.length > 0 && (
        <ol className={rows.rows}>
          {deals.map((deal) => (
            <CeremonyDeal
              key={deal.id}
              deal={deal}
              waits={waiting.has(deal.id)}
              chosen={previewed?.id === deal.id}
              busy={add.isPending}
              onPreview={() => onPreview(deal)}
              onGoLive={() => add.mutate({ kind: 'signing', chosen: [deal] })}
            />
          ))}
        </ol>
      )}
      {batchId === null && (
        <MoreSentinel
          more={released.hasNextPage}
          busy={released.isFetchingNextPage}
          load={() => void released.fetchNextPage()}
        />
      )}
    </Stack>
  );
}
