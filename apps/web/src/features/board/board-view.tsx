import { useMemo } from 'react';
import { useWallMotion } from '../wall/use-wall-motion';
import { WallFrame } from '../wall/wall-frame';
import { wallLanguages } from '../wall/wall-languages';
import { BarsPanel } from './bars-panel';
import { BoardCurrenciesProvider } from './board-currencies';
import { LatestList } from './latest-list';
import { ReadableList } from './readable-list';
import { Stage } from './stage';
import { TotalsPanel } from './totals-panel';
import { useBoard } from './use-board';
import classes from './board.module.css';

interface BoardViewProps {
  conventionId: string;
  lang: string | undefined;
  screenId?: string;
}

/** A convention's board, drawn to fill the window. */
export function BoardView({ conventionId, lang, screenId }: BoardViewProps) {
  const motion = useWallMotion();
  const { frame, connection, now } = useBoard(conventionId, motion.calm, screenId ?? null);
  const languages = useMemo(() => wallLanguages(lang), [lang]);
  const convention = frame?.state.convention ?? null;
  const currencies = useMemo(
    () => ({ currency: convention?.currency ?? 'CNY', secondCurrency: convention?.secondCurrency ?? null }),
    [convention],
  );
  const theme = frame?.state.theme ?? null;
  const newest = frame?.state.latest[0];
  const lastMomentAt = newest ? Date.parse(newest.signedAt) : null;
  const busy = frame !== null && frame.stage.length > 0;
  return (
    <BoardCurrenciesProvider value={currencies}>
      <WallFrame {...{ convention, theme, languages, motion, connection, now, busy, lastMomentAt }}>
        {frame && (
          <>
            <div className={classes.parts} data-behind={busy || undefined}>
              <TotalsPanel totals={frame.state.totals} />
              <BarsPanel totals={frame.state.totals} sectors={frame.state.sectors} />
              <LatestList latest={frame.state.latest} />
            </div>
            <Stage stage={frame.stage} totals={frame.state.totals} />
            <ReadableList latest={frame.state.latest} />
          </>
        )}
      </WallFrame>
    </BoardCurrenciesProvider>
  );
}
