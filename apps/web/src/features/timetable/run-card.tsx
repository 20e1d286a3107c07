import { Alert, Badge, Button, Group, List, Paper, Progress, Stack, Text } from '@mantine/core';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PinClash, ScheduleRun } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useConvention } from '../../shared/convention-context';
import { dayAndTime } from '../../shared/times';
import { WhenWanted } from '../../shared/when-wanted';
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

const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog')).PublishDialog }));
const RunDetails = lazy(async () => ({ default: (await import('./run-details')).RunDetails }));

interface RunCardProps {
  conventionId: string;
  run: ScheduleRun;
  /** The other runs with a timetable. */
  others: ScheduleRun[];
  act: (action: RunAction) => void;
}

export function RunCard({ conventionId, run, others, act }: RunCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const [asking, setAsking] = useState<'publish' | 'roll-back' | null>(null);
  const [open, setOpen] = useState(false);
  const comparable = run.result !== null && run.status !== 'failed';
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
        {run.clashes && run.clashes.length > 0 && <Clashes clashes={run.clashes} />}
        {run.result && <RunResult result={run.result} />}
        {comparable && (
          <Button
            variant="subtle"
            px="xs"
            style={{ alignSelf: 'flex-start' }}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {panelNames.map((name) => t(`timetable.details.${name}`)).join(' · ')}
          </Button>
        )}
        {open && (
          <WhenWanted wanted>
            <RunDetails conventionId={conventionId} run={run} others={others} />
          </WhenWanted>
        )}
      </Stack>
      <WhenWanted wanted={asking === 'publish'}>
        <PublishDialog
          conventionId={conventionId}
          runId={run.id}
          opened={asking === 'publish'}
          onClose={() => setAsking(null)}
          onPublish={(preview) => act({ kind: 'publish', runId: run.id, preview })}
        />
      </WhenWanted>
      <ConfirmDialog
        opened={asking === 'roll-back'}
        text={t('timetable.rollBackConfirm')}
        confirm={t('timetable.rollBack')}
        onClose={() => setAsking(null)}
        onConfirm={() => act({ kind: 'roll-back', runId: run.id })}
      />
    </Paper>
  );
}

const panelNames = ['compare', 'fairness', 'certificate'] as const;

/** Pins that cannot all hold, each smallest set of them with its reason. */
function Clashes({ clashes }: { clashes: PinClash[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  return (
    <Alert color="red" title={t('timetable.clash')}>
      {clashes.map(({ code, message, pairings }) => (
        <div key={`${code} ${pairings.map(({ pairingId }) => pairingId).join()}`}>
          <Text size="sm">{inLanguage(message, language)}</Text>
          <List size="sm">
            {pairings.map(({ pairingId, buyer, supplier, startsAt }) => (
              <List.Item key={pairingId}>
                {t('common.pairOf', { buyer: inLanguage(buyer, language), supplier: inLanguage(supplier, language) })} ·{' '}
                {dayAndTime(startsAt, language, convention.timeZone)}
              </List.Item>
            ))}
          </List>
        </div>
      ))}
    </Alert>
  );
}
