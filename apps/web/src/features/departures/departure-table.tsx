import { timeOfDay } from '../../shared/times';
import { useWall } from '../wall/wall-context';
import { Label } from '../wall/wording';
import { changeOf, type DepartureRow } from './departure-state';
import { MeetingNames } from './meeting-names';
import classes from './departures.module.css';

interface DepartureTableProps {
  rows: readonly DepartureRow[];
  timeZone: string;
  /** Columns side by side. */
  columns: number;
}

/** One page of the board: a table to readers, columns of rows to the eye. */
export function DepartureTable({ rows, timeZone, columns }: DepartureTableProps) {
  const perColumn = Math.ceil(rows.length / columns);
  return (
    <div className={classes.columns}>
      {Array.from({ length: columns }, (_, column) => (
        <table key={column} className={classes.table}>
          <thead>
            <tr>
              <th scope="col" className={classes.time}>
                <Label say={(t) => t('hall.time')} />
              </th>
              <th scope="col" className={classes.place}>
                <Label say={(t) => t('hall.tableHead')} />
              </th>
              <th scope="col">
                <Label say={(t) => t('hall.meeting')} />
              </th>
              <th scope="col" className={classes.status}>
                <Label say={(t) => t('hall.status')} />
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(column * perColumn, (column + 1) * perColumn).map((row) => (
              <Row key={row.meeting.id} row={row} timeZone={timeZone} />
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function Row({ row: { meeting, state }, timeZone }: { row: DepartureRow; timeZone: string }) {
  const { languages } = useWall();
  const time = (instant: string) => timeOfDay(instant, languages[0], timeZone);
  const change = changeOf(meeting);
  const from =
    change === 'table-changed' ? meeting.movedFrom?.table.label : time(meeting.movedFrom?.startsAt ?? meeting.startsAt);
  return (
    <tr data-state={state}>
      <td className={classes.time}>{time(meeting.startsAt)}</td>
      <td className={classes.place}>{meeting.table.label}</td>
      <td className={classes.who}>
        <MeetingNames meeting={meeting} />
      </td>
      <td className={classes.status}>
        <span className={classes.state}>
          <Label say={(t) => t(`hall.state.${state}`)} className={classes.word} />
          {change && state !== 'cancelled' && (
            <Label
              say={(t) => (change === 'table-changed' ? t('hall.fromTable', { from }) : t('hall.fromTime', { from }))}
              className={classes.from}
            />
          )}
        </span>
      </td>
    </tr>
  );
}
