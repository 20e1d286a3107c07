import { useTranslation } from 'react-i18next';
import { scoreOf100 } from './score';
import classes from './score-mark.module.css';

/** A score as a number over a measure of its length. */
export function ScoreMark({ score }: { score: number }) {
  const { t } = useTranslation();
  const shown = scoreOf100(score);
  return (
    <span className={classes.mark} role="img" aria-label={t('matches.score', { score: shown })}>
      <span className={classes.number}>{shown}</span>
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: `${shown}%` }} />
      </span>
    </span>
  );
}
