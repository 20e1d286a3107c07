import { Badge, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MatchRun } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { warning } from '../../shared/notices';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { dayAndTime } from '../../shared/times';
import { useErrorWords } from '../../shared/use-error-words';
import { ZoneNote } from '../../shared/zone-note';
import { isActive, putMatchRun } from './matching-events';
import rows from '../../shared/rows.module.css';

const colours: Record<MatchRun['status'], string> = {
  queued: 'gray',
  running: 'gold',
  completed: 'jade',
  failed: 'red',
  cancelled: 'gray',
};

/** Matching everybody with everybody: start it, watch it, stop it, and the runs so far. */
export function RunsPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const runs = useQuery({
    queryKey: keys.matchRuns(conventionId),
    queryFn: async ({ signal }) => (await call('matchRuns.list', { params: { conventionId }, signal })).items,
  });
  const onSuccess = (run: MatchRun) => putMatchRun(client, conventionId, run);
  const onError = (error: Error) => warning(words(error));
  const start = useMutation({
    mutationFn: () => call('matchRuns.start', { params: { conventionId } }),
    onSuccess,
    onError,
  });
  const cancel = useMutation({
    mutationFn: (runId: string) => call('matchRuns.cancel', { params: { conventionId, runId } }),
    onSuccess,
    onError,
  });
  if (runs.isPending) return <ListSkeleton rows={3} height={64} />;
  if (runs.isError) return <FailureState error={runs.error} retry={() => void runs.refetch()} />;
  return (
    <Stack>
      <Group>
        <Button loading={start.isPending} disabled={runs.data.some(isActive)} onClick={() => start.mutate()}>
          {t('matching.runs.start')}
        </Button>
        {runs.data[0] && <ZoneNote at={runs.data[0].startedAt} />}
      </Group>
      {runs.data.length === 0 && <EmptyState>{t('matching.runs.empty')}</EmptyState>}
      {runs.data.length > 0 && (
        <ul className={rows.rows}>
          {runs.data.map((run) => (
            <Run key={run.id} run={run} onCancel={() => cancel.mutate(run.id)} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

function Run({ run, onCancel }: { run: MatchRun; onCancel: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const percent = Math.round(run.progress.fraction * 100);
  return (
    <li className={rows.row}>
      <Badge variant="light" color={colours[run.status]} className={rows.tag}>
        {t(`matching.runs.status.${run.status}`)}
      </Badge>
      <div className={rows.grow}>
        <Text size="sm">
          {t('matching.runs.startedAt', { time: dayAndTime(run.startedAt, language, convention.timeZone) })}
        </Text>
        {isActive(run) ? (
          <>
            <Text size="sm" role="status">
              {t('matching.runs.running', { percent })}
            </Text>
            <Progress value={percent} aria-label={t('matching.runs.running', { percent })} />
          </>
        ) : (
          <Text size="sm" c={run.failure ? 'red' : 'dimmed'}>
            {run.failure ?? t('matching.runs.counts', { profiles: run.profiles, matches: run.matches })}
          </Text>
        )}
      </div>
      {isActive(run) && (
        <Button variant="default" onClick={onCancel}>
          {t('matching.runs.cancel')}
        </Button>
      )}
    </li>
  );
}
