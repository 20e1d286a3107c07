import type { Departure } from '@handsel/contracts';
import { timeOfDay } from '../../shared/times';
import { stateOf } from '../departures/departure-state';
import { MeetingNames } from '../departures/meeting-names';
import { useWall } from '../wall/wall-context';
import { Label } from '../wall/wording';
import { MovedHere } from './moved-here';
import classes from './table.module.css';

const MOST_SHOWN = 4;

interface TableNextProps {
  coming: readonly Departure[];
  timeZone: string;
  tableId: string;
  time: number;
}

/** Who comes next, and who after that. */
export function TableNext({ coming, timeZone, tableId, time }: TableNextProps) {
  const { languages } = useWall();
  if (coming.length === 0) return null;
  return (
    <ol className={classes.coming}>
      {coming.slice(0, MOST_SHOWN).map((meeting, index) => {
        const boarding = stateOf(meeting, time) === 'boarding';
        return (
          <li key={meeting.id} data-state={boarding ? 'boarding' : undefined}>
            <span className={classes.at}>{timeOfDay(meeting.startsAt, languages[0], timeZone)}</span>
            <span className={classes.nextWho}>
              <MeetingNames meeting={meeting} />
              <MovedHere meeting={meeting} tableId={tableId} />
            </span>
            <Label
              say={(t) =>
                boarding ? t('hall.state.boarding') : index === 0 ? t('hall.state.next') : t('hall.afterwards')
              }
              className={classes.word}
            />
          </li>
        );
      })}
    </ol>
  );
}
