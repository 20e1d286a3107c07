import { useMemo } from 'react';
import type { Departures } from '@handsel/contracts';
import { zoneName } from '../../shared/times';
import { useDepartures } from '../departures/use-departures';
import { useWallMotion } from '../wall/use-wall-motion';
import { WallFrame } from '../wall/wall-frame';
import { wallLanguages } from '../wall/wall-languages';
import { Label } from '../wall/wording';
import { tableDay } from './table-day';
import { TableChanges } from './table-changes';
import { TableNext } from './table-next';
import { TableNow } from './table-now';
import classes from './table.module.css';

interface TableViewProps {
  conventionId: string;
  tableId: string;
  lang: string | undefined;
}

/** A table's own display: who sits here, until when, who comes next, and what has changed. */
export function TableView({ conventionId, tableId, lang }: TableViewProps) {
  const motion = useWallMotion();
  const { hall, connection, time, now } = useDepartures(conventionId, tableId);
  const languages = useMemo(() => wallLanguages(lang), [lang]);
  const convention = hall?.convention ?? null;
  const zone = convention && zoneName(convention.timeZone, languages[0], new Date(time));
  return (
    <WallFrame
      {...{ convention, languages, motion, connection, now }}
      theme={hall?.theme ?? null}
      aside={<span className={classes.zone}>{zone}</span>}
    >
      {hall?.table && <Table hall={hall} table={hall.table} time={time} />}
    </WallFrame>
  );
}

function Table({ hall, table, time }: { hall: Departures; table: NonNullable<Departures['table']>; time: number }) {
  const day = tableDay(hall.meetings, table.id, time);
  const { timeZone } = hall.convention;
  return (
    <section className={classes.table}>
      <h2 className={classes.which}>
        <Label say={(t) => t('hall.table', { label: table.label })} className={classes.label} />
        <span className={classes.hall}>{table.hall}</span>
      </h2>
      <TableNow meeting={day.now} next={day.coming[0] ?? null} timeZone={timeZone} tableId={table.id} />
      <TableNext coming={day.coming} timeZone={timeZone} tableId={table.id} time={time} />
      <TableChanges movedAway={day.movedAway} cancelled={day.cancelled} timeZone={timeZone} />
    </section>
  );
}
