import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '@handsel/contracts';
import { itemsOf } from '../../api/pages';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { MoreSentinel } from '../../shared/more-sentinel';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { dayKey, dayName } from '../../shared/times';
import { ZoneNote } from '../../shared/zone-note';
import { MeetingRow } from './meeting-row';
import { useMeetings } from './use-exhibitor-data';
import classes from './exhibitor.module.css';

/** The agenda: day by day in the zone of the convention. */
export function MeetingsTab({ conventionId, own }: { conventionId: string; own: string }) {
  const { t } = useTranslation();
  const { convention } = useConvention();
  const meetings = useMeetings(conventionId);
  const items = itemsOf(meetings.data);
  const days = Map.groupBy(items, (meeting) => dayKey(meeting.startsAt, convention.timeZone));
  const [first] = items;
  return (
    <Stack gap="md">
      <h1 className="visually-hidden">{t('exhibitor.tabs.meetings')}</h1>
      {meetings.isPending && <ListSkeleton rows={5} height={72} />}
      {meetings.isError && <FailureState error={meetings.error} retry={() => void meetings.refetch()} />}
      {meetings.isSuccess && !first && <EmptyState title={t('meetings.emptyTitle')}>{t('meetings.empty')}</EmptyState>}
      {first && <ZoneNote at={first.startsAt} />}
      {[...days].map(([day, list]) => (
        <Day key={day} list={list} own={own} />
      ))}
      <MoreSentinel
        more={meetings.hasNextPage}
        busy={meetings.isFetchingNextPage}
        load={() => void meetings.fetchNextPage()}
      />
    </Stack>
  );
}

function Day({ list, own }: { list: Meeting[]; own: string }) {
  const language = useLanguage();
  const { convention } = useConvention();
  const [first] = list;
  return (
    <section>
      <h2 className={classes.day}>{first && dayName(first.startsAt, language, convention.timeZone)}</h2>
      <ol className={classes.agenda}>
        {list.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} own={own} />
        ))}
      </ol>
    </section>
  );
}
