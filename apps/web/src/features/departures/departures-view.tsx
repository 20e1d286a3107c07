import { useMemo } from 'react';
import type { Departures } from '@handsel/contracts';
import { dayKey, dayName, zoneName } from '../../shared/times';
import { PageDots } from '../wall/page-dots';
import { fitting, pageAt, pagesOf } from '../wall/turning-page';
import { useBox } from '../wall/use-box';
import { useCanvas } from '../wall/use-canvas';
import { useTurningPage } from '../wall/use-turning-page';
import { useWallMotion } from '../wall/use-wall-motion';
import { useWall } from '../wall/wall-context';
import { WallFrame } from '../wall/wall-frame';
import { wallLanguages } from '../wall/wall-languages';
import { Label } from '../wall/wording';
import { departureRows } from './departure-state';
import { DepartureTable } from './departure-table';
import { useDepartures } from './use-departures';
import classes from './departures.module.css';

/** One row in units of the canvas, as the stylesheet draws it. */
const ROW_UNITS = { landscape: 76, wide: 80, portrait: 84, ribbon: 44 };
/** Two minutes for a whole round. */
const MOST_PAGES = 8;
/** Columns side by side: rows with names are wide, rows with a code are not. */
const COLUMNS = {
  landscape: { named: 1, coded: 2 },
  wide: { named: 2, coded: 3 },
  portrait: { named: 1, coded: 1 },
  ribbon: { named: 3, coded: 6 },
};

/** The meeting hall's departure board: who goes to which table next, page after page. */
export function DeparturesView({ conventionId, lang }: { conventionId: string; lang: string | undefined }) {
  const motion = useWallMotion();
  const { hall, connection, time, now } = useDepartures(conventionId, null);
  const languages = useMemo(() => wallLanguages(lang), [lang]);
  const convention = hall?.convention ?? null;
  const zone = convention && zoneName(convention.timeZone, languages[0], new Date(time));
  return (
    <WallFrame
      {...{ convention, languages, motion, connection, now }}
      theme={hall?.theme ?? null}
      aside={<span className={classes.zone}>{zone}</span>}
    >
      {hall && <Pages hall={hall} time={time} />}
    </WallFrame>
  );
}

function Pages({ hall, time }: { hall: Departures; time: number }) {
  const [watch, box] = useBox();
  const { shape, unitPixels } = useCanvas();
  const { calm, languages } = useWall();
  const columns = COLUMNS[shape][hall.names ? 'named' : 'coded'];
  const height = ROW_UNITS[shape] * unitPixels;
  // The heads of the columns are one row.
  const perPage = columns * Math.max(1, fitting(box, { width: box.width, height }) - 1);
  const { timeZone } = hall.convention;
  // One day at a time: in the evening the board stands on the next morning, and says so.
  const [first] = departureRows(hall.meetings, time, 1);
  const day = first ? dayKey(first.meeting.startsAt, timeZone) : null;
  const rows = departureRows(
    hall.meetings.filter(({ startsAt }) => dayKey(startsAt, timeZone) === day),
    time,
    perPage * MOST_PAGES,
  );
  const pages = pagesOf(rows.length, perPage);
  const page = useTurningPage(pages);
  return (
    <section className={classes.departures}>
      <h2 className={classes.heading}>
        <Label say={(t) => t('hall.departures')} />
        {first && (
          <span className={classes.day}>
            {languages.map((language) => dayName(first.meeting.startsAt, language, timeZone)).join('  ')}
          </span>
        )}
        <PageDots pages={pages} page={page} />
      </h2>
      <div ref={watch} className={classes.pages}>
        {rows.length === 0 ? (
          <p className={classes.none}>
            <Label say={(t) => t('hall.none')} />
          </p>
        ) : (
          <div key={calm ? 'calm' : page} className={classes.page}>
            <DepartureTable
              rows={pageAt(rows, perPage, page)}
              timeZone={timeZone}
              columns={rows.length > perPage / columns ? columns : 1}
            />
          </div>
        )}
      </div>
    </section>
  );
}
