import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '@handsel/contracts';
import { inLanguage, shortCode } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { clocksDiffer, dayAndTime, timeOfDay } from '../../shared/times';
import { otherOfMeeting } from './exhibitor-cache';
import classes from './exhibitor.module.css';

const statusColours = { scheduled: 'jade', held: 'jade', missed: 'red', cancelled: 'gray' } as const;
const deviceZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** One meeting of the agenda: from when to when, with whom, at which table. */
export function MeetingRow({ meeting, own }: { meeting: Meeting; own: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { timeZone } = useConvention().convention;
  const cancelled = meeting.status === 'cancelled';
  return (
    <li className={classes.meeting} data-cancelled={cancelled || undefined}>
      <div className={classes.times}>
        <strong>{timeOfDay(meeting.startsAt, language, timeZone)}</strong>
        <span>{timeOfDay(meeting.endsAt, language, timeZone)}</span>
      </div>
      <div className={classes.cardText}>
        <h3 className={classes.name}>{inLanguage(otherOfMeeting(meeting, own).name, language)}</h3>
        <Text size="sm">{t('meetings.table', { label: meeting.table.label, hall: meeting.table.hall })}</Text>
        <Text size="xs" c="dimmed">
          {t('meetings.code', { code: shortCode(meeting.id) })}
        </Text>
        {clocksDiffer(meeting.startsAt, timeZone, deviceZone) && (
          <Text size="xs" c="dimmed">
            {t('meetings.phoneTime', { time: dayAndTime(meeting.startsAt, language, deviceZone) })}
          </Text>
        )}
        {meeting.reason && (
          <Text size="sm" c="dimmed">
            {meeting.reason}
          </Text>
        )}
      </div>
      {meeting.status !== 'scheduled' && (
        <Badge variant="light" color={statusColours[meeting.status]} className={classes.badge}>
          {t(`meetings.status.${meeting.status}`)}
        </Badge>
      )}
    </li>
  );
}
