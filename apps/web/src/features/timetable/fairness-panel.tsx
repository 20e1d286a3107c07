import { SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FairnessGroup, FairnessReport } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { countryName } from '../../shared/place-names';
import { FailureState, ListSkeleton } from '../../shared/states';
import classes from './timetable.module.css';

const groupings = ['sector', 'country', 'size'] as const;
type Grouping = (typeof groupings)[number];

/** How evenly a timetable treats people, in all and by group. */
export function FairnessPanel({ conventionId, runId }: { conventionId: string; runId: string }) {
  const { t } = useTranslation();
  const [grouping, setGrouping] = useState<Grouping>('sector');
  const report = useQuery({
    queryKey: [...keys.runDetails(conventionId, runId), 'fairness'],
    queryFn: ({ signal }) => call('scheduleRuns.fairness', { params: { conventionId, runId }, signal }),
    staleTime: Infinity,
  });
  if (report.isPending) return <ListSkeleton rows={1} height={180} />;
  if (report.isError) return <FailureState error={report.error} retry={() => void report.refetch()} />;
  const { all, belowMinimum } = report.data;
  return (
    <Stack>
      <SegmentedControl
        value={grouping}
        onChange={(value) => setGrouping(groupings.find((name) => name === value) ?? 'sector')}
        data={groupings.map((value) => ({ value, label: t(`timetable.fair.${value}`) }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <Table.ScrollContainer minWidth={560} type="native">
        <Table className={classes.figures ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('timetable.fair.group')}</Table.Th>
              <Table.Th>{t('timetable.fair.people')}</Table.Th>
              <Table.Th>{t('timetable.fair.meetings')}</Table.Th>
              <Table.Th>{t('timetable.fair.gini')}</Table.Th>
              <Table.Th>{t('timetable.fair.idle')}</Table.Th>
              <Table.Th>{t('timetable.fair.first')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Group group={{ ...all, key: '' }} name={t('timetable.fair.all')} />
            <Groups report={report.data} grouping={grouping} />
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {belowMinimum.length > 0 && <Text c="red">{t('timetable.fair.below', { count: belowMinimum.length })}</Text>}
    </Stack>
  );
}

function Groups({ report, grouping }: { report: FairnessReport; grouping: Grouping }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sectorName } = useConvention();
  const groups = { sector: report.bySector, country: report.byCountry, size: report.bySize }[grouping];
  const nameOf = (key: string) => {
    if (key === '') return t('timetable.fair.unknown');
    if (grouping === 'sector') return sectorName(key);
    return grouping === 'country' ? countryName(key, language) : key;
  };
  return groups.map((group) => <Group key={group.key} group={group} name={nameOf(group.key)} />);
}

function Group({ group, name }: { group: FairnessGroup; name: string }) {
  const { t } = useTranslation();
  const { people, meetings, idleMinutes, firstChoicesHeld, firstChoicesWanted } = group;
  return (
    <Table.Tr>
      <Table.Th>{name}</Table.Th>
      <Table.Td>{people}</Table.Td>
      <Table.Td>{range(meetings, 1)}</Table.Td>
      <Table.Td>{meetings.gini.toFixed(2)}</Table.Td>
      <Table.Td>{range(idleMinutes, 0)}</Table.Td>
      <Table.Td>{t('timetable.fair.firstOf', { held: firstChoicesHeld, wanted: firstChoicesWanted })}</Table.Td>
    </Table.Tr>
  );
}

/** The mean, and from where to where it goes. */
const range = ({ mean, minimum, maximum }: FairnessGroup['meetings'], places: number): string =>
  `${mean.toFixed(places)} (${minimum}–${maximum})`;
