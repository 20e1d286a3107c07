import { useTranslation } from 'react-i18next';
import type { LiveStatus } from '../../live/live-event';
import classes from './board.module.css';

interface OperatorCornerProps {
  status: LiveStatus;
  paused: boolean;
  onPause: (paused: boolean) => void;
}

/** For those who run the hall: a small dot for the connection, and a switch for motion that shows under the pointer. */
export function OperatorCorner({ status, paused, onPause }: OperatorCornerProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.operator}>
      <button type="button" className={classes.pause} aria-pressed={paused} onClick={() => onPause(!paused)}>
        {paused ? t('board.resume') : t('board.pause')}
      </button>
      <span className={classes.dot} data-status={status} role="img" aria-label={t(`board.operator.${status}`)} />
    </div>
  );
}
