import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CeremonyBatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { BatchDeals } from './batch-deals';
import { useDealStep } from './use-deals';
import rows from '../../shared/rows.module.css';

/** Which deals go on stage together: the ceremony takes them from here. */
export function BatchesPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const batches = useQuery({
    queryKey: [...keys.deals(conventionId), 'batches'],
    queryFn: async ({ signal }) => (await call('ceremonyBatches.list', { params: { conventionId }, signal })).items,
  });
  return (
    <Stack>
      <NewBatch conventionId={conventionId} />
      {batches.isPending && <ListSkeleton rows={3} height={64} />}
      {batches.isError && <FailureState error={batches.error} retry={() => void batches.refetch()} />}
      {batches.data?.length === 0 && <EmptyState>{t('deals.batches.empty')}</EmptyState>}
      {batches.data && batches.data.length > 0 && (
        <ul className={rows.rows}>
          {batches.data.map((batch) => (
            <Batch key={batch.id} conventionId={conventionId} batch={batch} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function NewBatch({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, setName] = useState('');
  const create = useDealStep(
    conventionId,
    () => call('ceremonyBatches.create', { params: { conventionId }, body: { name: { [language]: name.trim() } } }),
    'batch',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(undefined, { onSuccess: () => setName('') });
  };
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t('deals.batches.name')}
            placeholder={t('deals.batches.nameHint')}
            maxLength={160}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            flex={1}
            miw="12rem"
          />
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
            {t('deals.batches.create')}
          </Button>
        </Group>
      </form>
    </Paper>
  );
}

function Batch({ conventionId, batch }: { conventionId: string; batch: CeremonyBatch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const params = { conventionId, batchId: batch.id };
  const remove = useDealStep(conventionId, () => call('ceremonyBatches.remove', { params }), 'batchRemoved');
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <Text fw={600}>{inLanguage(batch.name, language)}</Text>
        <Text size="sm" c="dimmed">
          {t('deals.batches.count', { count: batch.dealIds.length })}
        </Text>
      </div>
      <Button variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? t('deals.batches.close') : t('deals.batches.open')}
      </Button>
      <Button variant="subtle" color="gray" loading={remove.isPending} onClick={() => remove.mutate(undefined)}>
        {t('deals.batches.remove')}
      </Button>
      {open && <BatchDeals conventionId={conventionId} batch={batch} />}
    </li>
  );
}
