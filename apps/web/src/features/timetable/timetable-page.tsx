import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { notice, warning } from '../../shared/notices';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { ZoneNote } from '../../shared/zone-note';
import { RunCard } from './run-card';
import { StartForm } from './start-form';
import { useRunActions } from './use-run-actions';
import classes from './timetable.module.css';

/** Schedule runs: start one, watch it, read what it reached, publish it or take it back. */
export function TimetablePage() {
  const { t } = useTranslation();
  const words = useErrorWords();
  const [options, setOptions] = useState(false);
  const { conventionId } = useParams({ from: '/c/$conventionId/timetable' });
  const runs = useQuery({
    queryKey: keys.scheduleRuns(conventionId),
    queryFn: async ({ signal }) => (await call('scheduleRuns.list', { params: { conventionId }, signal })).items,
  });
  const act = useRunActions(conventionId, {
    onFailed: (error) => warning(words(error)),
    onDone: (kind) => {
      if (kind === 'publish') notice(t('timetable.published'));
      if (kind === 'roll-back') notice(t('timetable.rolledBack'));
    },
  });
  const active = runs.data?.some((run) => run.status === 'queued' || run.status === 'running') ?? false;
  return (
    <Stack className={classes.page}>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{t('timetable.title')}</Title>
          <Text c="dimmed">{t('timetable.lead')}</Text>
        </div>
        <Group gap="xs">
          <Button variant="subtle" aria-expanded={options} onClick={() => setOptions(!options)}>
            {t('timetable.options')}
          </Button>
          {!options && (
            <Button
              disabled={active}
              loading={act.isPending}
              onClick={() => act.mutate({ kind: 'start', settings: {} })}
            >
              {t('timetable.start')}
            </Button>
          )}
        </Group>
      </Group>
      {options && (
        <StartForm busy={active || act.isPending} onStart={(settings) => act.mutate({ kind: 'start', settings })} />
      )}
      {runs.isPending && <ListSkeleton rows={2} height={150} />}
      {runs.isError && <FailureState error={runs.error} retry={() => void runs.refetch()} />}
      {runs.data?.length === 0 && <EmptyState>{t('timetable.empty')}</EmptyState>}
      {runs.data?.[0] && <ZoneNote at={runs.data[0].startedAt} />}
      {runs.data?.map((run) => (
        <RunCard
          key={run.id}
          conventionId={conventionId}
          run={run}
          others={runs.data.filter(({ id, result }) => id !== run.id && result !== null)}
          act={act.mutate}
        />
      ))}
    </Stack>
  );
}
