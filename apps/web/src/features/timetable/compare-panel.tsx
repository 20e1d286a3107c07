import { NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunComparison, ScheduleRun } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { ChangeWords } from '../../shared/meeting-words';
import { FailureState, ListSkeleton } from '../../shared/states';
import { dayAndTime } from '../../shared/times';
import classes from './timetable.module.css';

interface ComparePanelProps {
  conventionId: string;
  run: ScheduleRun;
  others: ScheduleRun[];
}

/** This timetable beside another one, or beside what stands now: figures, and what becomes of each meeting. */
export function ComparePanel({ conventionId, run, others }: ComparePanelProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const [against, setAgainst] = useState('published');
  const comparison = useQuery({
    queryKey: [...keys.runDetails(conventionId, run.id), 'compare', against],
    queryFn: ({ signal }) =>
      call('scheduleRuns.compare', {
        params: { conventionId, runId: run.id },
        query: { against: against === 'published' ? 'published' : against, limit: 200 },
        signal,
      }),
    staleTime: 0,
  });
  const runName = ({ startedAt }: ScheduleRun) =>
    t('timetable.compare.run', { time: dayAndTime(startedAt, language, convention.timeZone) });
  return (
    <Stack>
      <NativeSelect
        label={t('timetable.compare.against')}
        value={against}
        onChange={({ currentTarget }) => setAgainst(currentTarget.value)}
        data={[
          { value: 'published', label: t('timetable.compare.published') },
          ...others.map((other) => ({ value: other.id, label: runName(other) })),
        ]}
        maw="22rem"
      />
      {comparison.isPending && <ListSkeleton rows={1} height={140} />}
      {comparison.isError && <FailureState error={comparison.error} retry={() => void comparison.refetch()} />}
      {comparison.data && <Comparison comparison={comparison.data} />}
    </Stack>
  );
}

function Comparison({ comparison }: { comparison: RunComparison }) {
  const { t } = useTranslation();
  const { figures, held, moved, gained, lost, peopleTouched, changes, complete } = comparison;
  const same = moved + gained + lost === 0;
  return (
    <>
      <Table.ScrollContainer minWidth={380} type="native">
        <Table className={classes.figures ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th />
              <Table.Th>{t('timetable.compare.this')}</Table.Th>
              <Table.Th>{t('timetable.compare.other')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, value }) => (
              <Table.Tr key={name}>
                <Table.Th>{t(`timetable.compare.${name}`)}</Table.Th>
                <Table.Td>{value(figures.run)}</Table.Td>
                <Table.Td>{value(figures.against)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text role="status">
        {same
          ? t('timetable.compare.none')
          : t('timetable.compare.summary', { held, moved, gained, lost, people: peopleTouched })}
      </Text>
      {changes.length > 0 && (
        <ul className={classes.changes}>
          {changes.map((change) => (
            <li key={`${change.pairingId} ${change.change}`}>
              <ChangeWords change={change} label={t(`timetable.compare.change.${change.change}`)} />
            </li>
          ))}
        </ul>
      )}
      {!complete && (
        <Text size="sm" c="dimmed">
          {t('timetable.compare.more', { count: changes.length })}
        </Text>
      )}
    </>
  );
}

type Figures = RunComparison['figures']['run'];
const shown = (value: number | null) => (value === null ? '–' : String(value));
const rows: { name: 'meetings' | 'weight' | 'gap' | 'waits' | 'unplaced'; value: (figures: Figures) => string }[] = [
  { name: 'meetings', value: ({ meetings }) => shown(meetings) },
  { name: 'weight', value: ({ weight }) => shown(weight) },
  { name: 'gap', value: ({ gapPercent }) => (gapPercent === null ? '–' : `${gapPercent} %`) },
  { name: 'waits', value: ({ breaks }) => shown(breaks) },
  { name: 'unplaced', value: ({ unplaced }) => shown(unplaced) },
];
