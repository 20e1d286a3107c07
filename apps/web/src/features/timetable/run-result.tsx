import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleRun } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { gapWords, groupUnplaced } from './run-words';
import classes from './timetable.module.css';

/** What a run reached, in words that need no knowledge of solvers. */
export function RunResult({ result }: { result: NonNullable<ScheduleRun['result']> }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  const gap = gapWords(result.gapPercent, language);
  const waitsBound = result.breaks > 0 && result.outcome !== 'optimal' ? (result.breaksLowerBound ?? null) : null;
  const reasons = groupUnplaced(result.unplaced);
  return (
    <div>
      <p className={classes.placed}>
        {t('timetable.placed', { placed: number.format(result.placed), pairings: number.format(result.pairings) })}
      </p>
      <p className={classes.gap}>
        {result.outcome === 'optimal'
          ? t('timetable.proved')
          : gap === null
            ? t('timetable.gapNone')
            : t('timetable.gap', { percent: gap })}
      </p>
      <Text size="sm" c="dimmed">
        {t('timetable.weight', { weight: number.format(result.weight), bound: number.format(result.bound) })} ·{' '}
        {t('timetable.breaks', { count: result.breaks })}
        {waitsBound !== null && ` (${t('timetable.waitsBound', { count: waitsBound })})`}
      </Text>
      {result.unplaced.length > 0 && (
        <details className={classes.unplaced}>
          <summary>{t('timetable.unplaced', { count: result.unplaced.length })}</summary>
          <ul>
            {reasons.shown.map(({ message, change, times }) => (
              <li key={`${inLanguage(message, language)} ${inLanguage(change ?? {}, language)}`}>
                {inLanguage(message, language)}
                {times > 1 && <span className={classes.times}> × {number.format(times)}</span>}
                {change && (
                  <Text size="sm" c="dimmed">
                    {t('timetable.change', { change: inLanguage(change, language) })}
                  </Text>
                )}
              </li>
            ))}
          </ul>
          {reasons.hidden > 0 && (
            <Text size="sm" c="dimmed">
              {t('timetable.more', { count: reasons.hidden })}
            </Text>
          )}
        </details>
      )}
    </div>
  );
}
