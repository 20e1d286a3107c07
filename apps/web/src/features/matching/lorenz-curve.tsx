import { useTranslation } from 'react-i18next';
import type { ExposureFigures } from '@handsel/contracts';
import classes from './matching.module.css';

type Points = ExposureFigures['lorenz'];

/** Side of the square in which the curves are drawn, and the space around it for words. */
const SIDE = 240;
const EDGE = 28;

/** Lorenz curves: the further below the diagonal, the more a few suppliers have of the places. */
export function LorenzCurve({ before, after }: { before: Points; after: Points }) {
  const { t } = useTranslation();
  const size = SIDE + 2 * EDGE;
  return (
    <figure style={{ margin: 0 }}>
      <svg
        viewBox={`0 0 ${size} ${size}`}
        className={classes.curve}
        role="img"
        aria-label={t('matching.exposure.curve')}
      >
        <g transform={`translate(${EDGE} ${EDGE})`} fill="none">
          <rect width={SIDE} height={SIDE} stroke="var(--hairline)" />
          <path d={`M0 ${SIDE}L${SIDE} 0`} stroke="var(--mantine-color-dimmed)" strokeDasharray="3 4" />
          <path d={line(before)} stroke="var(--mantine-color-dimmed)" strokeWidth="1.5" />
          <path d={line(after)} stroke="var(--mantine-primary-color-filled)" strokeWidth="2.5" />
          <text x={SIDE / 2 - 8} y={SIDE / 2 - 12} textAnchor="end">
            {t('matching.exposure.equal')}
          </text>
          <text x={SIDE} y={SIDE + 18} textAnchor="end">
            {t('matching.exposure.suppliers')} →
          </text>
          <text x={0} y={-10}>
            ↑ {t('matching.exposure.places')}
          </text>
        </g>
      </svg>
      <figcaption className={classes.legend}>
        <span className={classes.now}>{t('matching.exposure.after')}</span>
        <span>{t('matching.exposure.before')}</span>
      </figcaption>
    </figure>
  );
}

const line = (points: Points): string =>
  [{ suppliers: 0, places: 0 }, ...points]
    .map(({ suppliers, places }, at) => `${at === 0 ? 'M' : 'L'}${suppliers * SIDE} ${SIDE - places * SIDE}`)
    .join('');
