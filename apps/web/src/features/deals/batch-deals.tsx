import { Badge, Button, Group, Select, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CeremonyBatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { itemsOf } from '../../api/pages';
import { useLanguage } from '../../i18n/use-language';
import { ListSkeleton } from '../../shared/states';
import { exactAmount } from './exact-amount';
import { statusColors } from './status-colors';
import { useDealList, useDealStep } from './use-deals';
import classes from './deals.module.css';

interface BatchDealsProps {
  conventionId: string;
  batch: CeremonyBatch;
}

/** The deals of a batch in their order: each can be moved up and down, taken out, and others added. */
export function BatchDeals({ conventionId, batch }: BatchDealsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const params = { conventionId, batchId: batch.id };
  const whole = useQuery({
    queryKey: [...keys.deals(conventionId), 'batch', batch.id, batch.version],
    queryFn: ({ signal }) => call('ceremonyBatches.get', { params, signal }),
    placeholderData: (before) => before,
  });
  const change = useDealStep(
    conventionId,
    (dealIds: string[]) => call('ceremonyBatches.change', { params, body: { version: batch.version, dealIds } }),
    'batchChanged',
  );
  if (!whole.data) return <ListSkeleton rows={2} height={44} />;
  const { dealIds } = batch;
  const move = (from: number, to: number) => {
    const [moved] = dealIds.slice(from, from + 1);
    if (moved !== undefined) change.mutate(dealIds.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <div className={classes.batch}>
      <ol className={classes.plain}>
        {whole.data.deals.map((deal, at) => (
          <li key={deal.id} className={classes.entry}>
            <div>
              <Text size="sm" fw={600}>
                {at + 1}. {inLanguage(deal.project, language)}
              </Text>
              <Text size="sm" c="dimmed">
                {exactAmount(deal.amount, deal.currency)}
              </Text>
            </div>
            <Group gap={4}>
              <Badge variant="light" color={statusColors[deal.status]} className={classes.tag}>
                {t(`deals.status.${deal.status}`)}
              </Badge>
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={at === 0 || change.isPending}
                aria-label={t('deals.batches.up', { project: inLanguage(deal.project, language) })}
                onClick={() => move(at, at - 1)}
              >
                ↑
              </Button>
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={at === dealIds.length - 1 || change.isPending}
                aria-label={t('deals.batches.down', { project: inLanguage(deal.project, language) })}
                onClick={() => move(at, at + 1)}
              >
                ↓
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                disabled={change.isPending}
                onClick={() => change.mutate(dealIds.filter((id) => id !== deal.id))}
              >
                {t('deals.batches.takeOut')}
              </Button>
            </Group>
          </li>
        ))}
      </ol>
      <AddDeal conventionId={conventionId} taken={dealIds} onAdd={(dealId) => change.mutate([...dealIds, dealId])} />
    </div>
  );
}

interface AddDealProps {
  conventionId: string;
  taken: readonly string[];
  onAdd: (dealId: string) => void;
}

function AddDeal({ conventionId, taken, onAdd }: AddDealProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 250);
  const found = itemsOf(useDealList(conventionId, { status: null, sector: null, search: settled }).data);
  return (
    <Select
      label={t('deals.batches.add')}
      placeholder={t('deals.searchHint')}
      searchable
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      // The server has searched, also in names of the other language.
      filter={({ options }) => options}
      nothingFoundMessage={t('deals.empty')}
      data={found
        .filter(({ id, status }) => !taken.includes(id) && status !== 'retracted' && status !== 'signed')
        .slice(0, 20)
        .map((deal) => ({ value: deal.id, label: `${inLanguage(deal.project, language)} · ${deal.key}` }))}
      onChange={(dealId) => {
        if (dealId) onAdd(dealId);
        setSearch('');
      }}
    />
  );
}
