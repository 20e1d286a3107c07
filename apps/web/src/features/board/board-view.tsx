import '@fontsource-variable/noto-sans-sc/index.css';
import { useReducedMotion } from '@mantine/hooks';
import { useMemo, useState, type CSSProperties } from 'react';
import { Mark } from '../../shared/mark';
import { BoardClock } from './board-clock';
import { BoardSettingProvider, type BoardSetting } from './board-context';
import { boardLanguages } from './board-words';
import { LatestList } from './latest-list';
import { OperatorCorner } from './operator-corner';
import { ReadableList } from './readable-list';
import { SectorBars } from './sector-bars';
import { Stage } from './stage';
import { TotalsPanel } from './totals-panel';
import { useBoard } from './use-board';
import { useCanvas } from './use-canvas';
import { useWakeLock } from './use-wake-lock';
import { Name } from './wording';
import classes from './board.module.css';

/** A convention's board, drawn to fill the window. */
export function BoardView({ conventionId, lang }: { conventionId: string; lang: string | undefined }) {
  const [paused, setPaused] = useState(false);
  const calm = useReducedMotion(undefined, { getInitialValueInEffect: false }) || paused;
  const { frame, status } = useBoard(conventionId, calm);
  const { shape, unitPixels } = useCanvas();
  const languages = useMemo(() => boardLanguages(lang), [lang]);
  useWakeLock();
  const convention = frame?.state.convention;
  const setting = useMemo<BoardSetting>(
    () => ({
      languages,
      currency: convention?.currency ?? 'CNY',
      secondCurrency: convention?.secondCurrency ?? null,
      calm,
    }),
    [languages, convention, calm],
  );
  const size = { '--u': `${unitPixels}px` } as CSSProperties;
  return (
    <BoardSettingProvider value={setting}>
      <main className={classes.board} data-shape={shape} data-calm={calm || undefined} style={size}>
        {frame && convention && (
          <>
            <header className={classes.header}>
              <span className={classes.mark}>
                <Mark size={Math.round(52 * unitPixels)} />
              </span>
              <h1 className={classes.title}>
                <Name text={convention.name} />
              </h1>
              <BoardClock timeZone={convention.timeZone} />
            </header>
            <TotalsPanel totals={frame.totals} />
            <SectorBars totals={frame.totals} sectors={frame.state.sectors} />
            <LatestList latest={frame.state.latest} />
            <Stage stage={frame.stage} />
            <ReadableList latest={frame.state.latest} />
          </>
        )}
        <OperatorCorner status={status} paused={paused} onPause={setPaused} />
      </main>
    </BoardSettingProvider>
  );
}
