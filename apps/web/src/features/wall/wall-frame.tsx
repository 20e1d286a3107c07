import '@fontsource-variable/noto-sans-sc/index.css';
import { useMemo, type CSSProperties, type ReactNode } from 'react';
import type { Board } from '@handsel/contracts';
import { Mark } from '../../shared/mark';
import { OperatorCorner } from './operator-corner';
import type { Connection } from './use-connection';
import { useCanvas, useIsPreview } from './use-canvas';
import { useQuietReload } from './use-quiet-reload';
import { usePixelShift } from './use-pixel-shift';
import { useWakeLock } from './use-wake-lock';
import type { WallMotion } from './use-wall-motion';
import { WallClock } from './wall-clock';
import { WallSettingProvider, type WallSetting } from './wall-context';
import type { WallLanguages } from './wall-languages';
import { themeVariables } from './wall-theme';
import { Name } from './wording';
import classes from './wall.module.css';

interface WallFrameProps {
  /** Null until anything was loaded, or remembered. */
  convention: Pick<Board['convention'], 'name' | 'timeZone'> | null;
  theme: Board['theme'] | null;
  languages: WallLanguages;
  motion: WallMotion;
  connection: Connection;
  now: () => number;
  /** Something is on stage or waits for it. */
  busy?: boolean;
  /** When the audience last saw what it came for, in milliseconds of the server's clock. */
  lastMomentAt?: number | null;
  /** Stands beside the clock. */
  aside?: ReactNode;
  children: ReactNode;
}

/** What every display in the hall has: its canvas, its theme, the convention and the time above, the operators' corner. */
export function WallFrame({ convention, theme, languages, motion, connection, now, ...rest }: WallFrameProps) {
  const { aside, children, busy = false, lastMomentAt = null } = rest;
  const { shape, unitPixels } = useCanvas();
  const isPreview = useIsPreview();
  const surface = usePixelShift(unitPixels);
  useWakeLock();
  const { calm, paused } = motion;
  const setting = useMemo<WallSetting>(() => ({ languages, calm, paused }), [languages, calm, paused]);
  const style = useMemo(
    () => ({ '--u': `${unitPixels}px`, ...themeVariables(theme) }) as CSSProperties,
    [unitPixels, theme],
  );
  const looks = { 'data-shape': shape, 'data-calm': calm || undefined, 'data-appearance': theme?.appearance ?? 'dark' };
  const timeZone = convention?.timeZone ?? 'UTC';
  useQuietReload({ busy, lastMomentAt, connected: !isPreview && connection.status === 'live' }, timeZone, now);
  return (
    <WallSettingProvider value={setting}>
      <main className={classes.wall} style={style} {...looks} data-languages={languages.length}>
        <div ref={surface} className={classes.surface}>
          {convention && (
            <header className={classes.header}>
              <span className={classes.mark}>
                {theme?.logo ? <img src={theme.logo} alt="" /> : <Mark size={Math.round(60 * unitPixels)} />}
              </span>
              <h1 className={classes.title}>
                <Name text={convention.name} />
              </h1>
              <div className={classes.aside}>
                <WallClock timeZone={timeZone} now={now} />
                {aside}
              </div>
            </header>
          )}
          {convention && children}
        </div>
        <OperatorCorner connection={connection} motion={motion} timeZone={timeZone} />
      </main>
    </WallSettingProvider>
  );
}
