import { useMemo } from 'react';
import type { DealTotals } from '@handsel/contracts';
import { formatBoardAmount } from '@handsel/kernel';
import { useBoardSetting } from './board-context';
import { sectorBars } from './board-words';
import type { BoardState } from './board-state';
import { Label, Name } from './wording';
import classes from './board.module.css';

export function SectorBars({ totals, sectors }: { totals: DealTotals; sectors: BoardState['sectors'] }) {
  const { languages, currency } = useBoardSetting();
  const bars = useMemo(() => sectorBars(totals, sectors, currency), [totals, sectors, currency]);
  return (
    <section className={classes.sectors}>
      <h2 className={classes.heading}>
        <Label say={(t) => t('board.bySector')} />
      </h2>
      <ul className={classes.bars}>
        {bars.map((bar) => (
          <li key={bar.code} className={classes.bar}>
            <Name text={bar.name} className={classes.barName} />
            <span className={classes.barAmount}>{formatBoardAmount(bar.hundredths, currency, languages[0])}</span>
            <span className={classes.barTrack}>
              <span className={classes.barFill} style={{ transform: `scaleX(${bar.length})` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
