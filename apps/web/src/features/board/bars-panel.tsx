import { useMemo } from 'react';
import type { DealTotals } from '@handsel/contracts';
import { formatBoardAmount } from '@handsel/kernel';
import { PageDots } from '../wall/page-dots';
import { pageAt, pagesOf } from '../wall/turning-page';
import { useTurningPage } from '../wall/use-turning-page';
import { useWall } from '../wall/wall-context';
import { Label, Name } from '../wall/wording';
import { originBars, sectorBars, type Bar } from './bars';
import { useCurrencies } from './board-currencies';
import type { BoardState } from './board-state';
import classes from './bars.module.css';

/** What every canvas has room for, with names in two languages. */
const BARS_A_PAGE = 6;

/** Where the money goes and where it comes from, page after page in one place. */
export function BarsPanel({ totals, sectors }: { totals: DealTotals; sectors: BoardState['sectors'] }) {
  const { currency } = useCurrencies();
  const groups = useMemo(
    () => ({ sectors: sectorBars(totals, sectors, currency), origins: originBars(totals, currency) }),
    [totals, sectors, currency],
  );
  const pages = (['sectors', 'origins'] as const).flatMap((kind) =>
    Array.from({ length: groups[kind].length === 0 ? 0 : pagesOf(groups[kind].length, BARS_A_PAGE) }, (_, page) => ({
      kind,
      page,
    })),
  );
  const turned = useTurningPage(pages.length);
  const { kind, page } = pages[turned] ?? { kind: 'sectors', page: 0 };
  return (
    <section className={classes.panel}>
      <h2 className={classes.heading}>
        <Label say={(t) => t(`board.by.${kind}`)} />
        <PageDots pages={pages.length} page={turned} />
      </h2>
      <ul key={`${kind} ${page}`} className={classes.bars}>
        {pageAt(groups[kind], BARS_A_PAGE, page).map((bar) => (
          <BarRow key={bar.key} bar={bar} />
        ))}
      </ul>
    </section>
  );
}

function BarRow({ bar }: { bar: Bar }) {
  const { languages } = useWall();
  const { currency } = useCurrencies();
  return (
    <li className={classes.bar}>
      <Name text={bar.name} className={classes.name} />
      <span className={classes.track}>
        <span className={classes.fill} style={{ transform: `scaleX(${bar.length})` }} />
      </span>
      <span className={classes.amount}>{formatBoardAmount(bar.hundredths, currency, languages[0])}</span>
      <Label say={(t) => t('board.count', { count: bar.projects })} className={classes.count} />
    </li>
  );
}
