import { Button, Group, NativeSelect, NumberInput, Paper, Stack, Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSettingsInput } from './use-run-actions';

/** How long a run may try, in words; a number of moves gives the same timetable again, a time does not. */
const efforts = {
  quick: {},
  thorough: { budgetMoves: 5_000_000 },
  long: { budgetMoves: 100_000_000, budgetSeconds: 60 },
} satisfies Record<string, RunSettingsInput>;
const effortNames = ['quick', 'thorough', 'long'] as const;

interface StartFormProps {
  busy: boolean;
  onStart: (settings: RunSettingsInput) => void;
}

/** What one may ask of a run, for those who want to. */
export function StartForm({ busy, onStart }: StartFormProps) {
  const { t } = useTranslation();
  const [effort, setEffort] = useState<keyof typeof efforts>('quick');
  const [keepPublished, setKeepPublished] = useState(true);
  const [keepPins, setKeepPins] = useState(true);
  const [fairness, setFairness] = useState<number | ''>('');
  const start = () => onStart({ ...efforts[effort], keepPublished, keepPins, ...(fairness !== '' && { fairness }) });
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <Stack>
        <Switch
          label={t('timetable.keepPublished')}
          checked={keepPublished}
          onChange={({ currentTarget }) => setKeepPublished(currentTarget.checked)}
        />
        <Switch
          label={t('timetable.keepPins')}
          checked={keepPins}
          onChange={({ currentTarget }) => setKeepPins(currentTarget.checked)}
        />
        <Group align="flex-end">
          <NativeSelect
            label={t('timetable.effort')}
            value={effort}
            onChange={({ currentTarget }) =>
              setEffort(effortNames.find((name) => name === currentTarget.value) ?? 'quick')
            }
            data={effortNames.map((value) => ({ value, label: t(`timetable.efforts.${value}`) }))}
          />
          <NumberInput
            label={t('timetable.fairness')}
            description={t('timetable.fairnessHint')}
            min={0}
            max={1000}
            allowDecimal={false}
            value={fairness}
            onChange={(value) => setFairness(typeof value === 'number' ? value : '')}
          />
          <Button loading={busy} onClick={start}>
            {t('timetable.start')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
