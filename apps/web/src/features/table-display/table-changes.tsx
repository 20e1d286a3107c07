import type { Departure } from '@handsel/contracts';
import { timeOfDay } from '../../shared/times';
import { useWall } from '../wall/wall-context';
import { Label } from '../wall/wording';
import classes from './table.module.css';

interface TableChangesProps {
  movedAway: readonly Departure[];
  cancelled: readonly Departure[];
  timeZone: string;
}

/** For those who come to this table and should not: where their meeting is now, or that there is none. */
export function TableChanges({ movedAway, cancelled, timeZone }: TableChangesProps) {
  const { languages } = useWall();
  const time = (instant: string) => timeOfDay(instant, languages[0], timeZone);
  if (movedAway.length + cancelled.length === 0) return null;
  return (
    <ul className={classes.changes} role="status">
      {movedAway.map(({ id, code, movedFrom, startsAt, table: { label } }) => (
        <li key={id} data-state="table-changed">
          <span className={classes.code}>{code}</span>
          <Label
            say={(t) => t('hall.movedAway', { time: time(movedFrom?.startsAt ?? startsAt), label, at: time(startsAt) })}
          />
        </li>
      ))}
      {cancelled.map(({ id, code, startsAt }) => (
        <li key={id} data-state="cancelled">
          <span className={classes.code}>{code}</span>
          <Label say={(t) => `${time(startsAt)} ${t('hall.state.cancelled')}`} />
        </li>
      ))}
    </ul>
  );
}
