import { Badge, Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleRun } from '@handsel/contracts';
import { useLanguage } from '../../i18n/use-language';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useConvention } from '../../shared/convention-context';
import { dayAndTime } from '../../shared/times';
import { isActive } from './run-cache';
import { RunResult } from './run-result';
import type { RunAction } from './use-run-actions';
import classes from './timetable.module.css';

const statusColours: Record<ScheduleRun['status'], string> = {
  queued: 'gray',
  running: 'gold',
  draft: 'gold',
  published: 'jade',
  'rolled-back': 'gray',
  cancelled: 'gray',
  failed: 'red',
};

interface RunCardProps {
  run: ScheduleRun;
  act: (action: RunAction) => void;
}

export function RunCard({ run, act }: RunCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const [asking, setAsking] = useState<'publish' | 'roll-back' | null>(null);
  const percent = Math.round(run.progress.fraction * 100);
  return (
    <Paper component="article" withBorder p="md" bg="var(--surface)">
      <Stack gap="sm">
        <Group justify="space-between">
          <Group gap="xs">
            <Badge variant="light" color={statusColours[run.status]} className={classes.status}>
              {t(`timetable.status.${run.status}`)}
            </Badge>
            <Text size="sm" c="dimmed">
              {t('timetable.startedAt', { time: dayAndTime(run.startedAt, language, convention.timeZone) })} ·{' '}
              {t('timetable.seed', { seed: run.seed })}
            </Text>
          </Group>
          {isActive(run) && (
            <Button variant="default" onClick={() => act({ kind: 'cancel', runId: run.id })}>
              {t('timetable.cancel')}
            </Button>
          )}
          {run.status === 'draft' && <Button onClick={() => setAsking('publish')}>{t('timetable.publish')}</Button>}
          {run.status === 'published' && (
            <Button variant="default" onClick={() => setAsking('roll-back')}>
              {t('timetable.rollBack')}
            </Button>
          )}
        </Group>
        {isActive(run) && (
          <div>
            <Text size="sm" mb={6} role="status">
              {t('timetable.running', { percent })}
            </Text>
            <Progress value={percent} aria-label={t('timetable.running', { percent })} />
          </div>
        )}
        {run.failure && <Text c="red">{run.failure}</Text>}
        {run.result && <RunResult result={run.result} />}
      </Stack>
      <ConfirmDialog
        opened={asking !== null}
        text={asking === 'publish' ? t('timetable.publishConfirm') : t('timetable.rollBackConfirm')}
        confirm={asking === 'publish' ? t('timetable.publish') : t('timetable.rollBack')}
        onClose={() => setAsking(null)}
        onConfirm={() => asking && act({ kind: asking, runId: run.id })}
      />
    </Paper>
  );
}
