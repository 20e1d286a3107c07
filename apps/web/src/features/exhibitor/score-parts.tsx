import { useTranslation } from 'react-i18next';
import { matchPartName, type MatchPart } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { pointsOf100, scoreOf100 } from '../../shared/score';
import classes from './exhibitor.module.css';

/** The parts that add up to the score, largest first, each with what it rests on. */
export function ScoreParts({ parts: given, score }: { parts: readonly MatchPart[]; score: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = given.toSorted((a, b) => b.points - a.points);
  const shown = pointsOf100(parts.map((part) => part.points));
  const largest = parts[0]?.points ?? 1;
  return (
    <ul className={classes.parts} aria-label={t('matches.parts')}>
      {parts.map((part, index) => {
        const known = matchPartName.options.find((name) => name === part.name) ?? 'other';
        return (
          <li key={part.name} className={classes.part}>
            <span className={classes.partName}>{t(`matches.part.${known}`)}</span>
            <span
              className={classes.partPoints}
              role="img"
              aria-label={t('matches.points', { points: shown[index], total: scoreOf100(score) })}
            >
              +{shown[index]}
            </span>
            <span className={classes.partTrack}>
              <span className={classes.partFill} style={{ width: `${(100 * Math.max(0, part.points)) / largest}%` }} />
            </span>
            <span className={classes.partReason}>{inLanguage(part.reason, language)}</span>
          </li>
        );
      })}
    </ul>
  );
}
