import type { Departure } from '@handsel/contracts';
import { timeOfDay } from '../../shared/times';
import { MeetingNames } from '../departures/meeting-names';
import { useWall } from '../wall/wall-context';
import { Label } from '../wall/wording';
import { MovedHere } from './moved-here';
import classes from './table.module.css';

interface TableNowProps {
  meeting: Departure | null;
  next: Departure | null;
  timeZone: string;
  tableId: string;
}

/** Who sits here and until when; a table without a meeting is free until the next. */
export function TableNow({ meeting, next, timeZone, tableId }: TableNowProps) {
  const { languages } = useWall();
  const time = (instant: string) => timeOfDay(instant, languages[0], timeZone);
  if (!meeting)
    return (
      <div className={classes.now} data-free>
        <p className={classes.free}>
          <Label say={(t) => (next ? t('hall.freeUntil', { time: time(next.startsAt) }) : t('hall.nothing'))} />
        </p>
      </div>
    );
  return (
    <div className={classes.now} data-state="now">
      <p className={classes.when}>
        <Label say={(t) => t('hall.state.now')} className={classes.word} />
        <Label say={(t) => t('hall.until', { time: time(meeting.endsAt) })} className={classes.until} />
      </p>
      <div className={classes.who}>
        <MeetingNames meeting={meeting} />
      </div>
      <MovedHere meeting={meeting} tableId={tableId} />
    </div>
  );
}
