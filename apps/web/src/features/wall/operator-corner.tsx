import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../../shared/times';
import { useLanguage } from '../../i18n/use-language';
import type { Connection } from './use-connection';
import type { WallMotion } from './use-wall-motion';
import classes from './wall.module.css';

interface OperatorCornerProps {
  connection: Connection;
  motion: WallMotion;
  timeZone: string;
}

/**
 * For those who run the hall: a small dot for the connection, since when it is lost, and a switch for motion that shows
 * under the pointer. The audience sees the last good frame and nothing else.
 */
export function OperatorCorner({ connection, motion: { paused, setPaused }, timeZone }: OperatorCornerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { status, staleSince } = connection;
  return (
    <div className={classes.operator}>
      <button type="button" className={classes.pause} aria-pressed={paused} onClick={() => setPaused(!paused)}>
        {paused ? t('board.resume') : t('board.pause')}
      </button>
      {staleSince !== null && (
        <span className={classes.stale}>
          {t('board.staleSince', { time: timeOfDay(new Date(staleSince).toISOString(), language, timeZone) })}
        </span>
      )}
      <span className={classes.dot} data-status={status} role="img" aria-label={t(`board.operator.${status}`)} />
    </div>
  );
}
