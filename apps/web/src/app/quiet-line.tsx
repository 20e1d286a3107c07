import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LiveStatus } from '../live/live-event';
import classes from './frame.module.css';

/** How long the good news stays. */
const BACK_MILLISECONDS = 4000;
/** A hiccup shorter than this is nobody's business. */
const PATIENCE_MILLISECONDS = 1500;

/** Says when the connection is lost and when it is back, and is silent otherwise. */
export function QuietLine({ status }: { status: LiveStatus }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<'nothing' | 'lost' | 'back'>('nothing');
  useEffect(() => {
    if (status === 'lost') {
      const timer = setTimeout(() => setShown('lost'), PATIENCE_MILLISECONDS);
      return () => clearTimeout(timer);
    }
    if (status !== 'live') return;
    const welcome = setTimeout(() => setShown((before) => (before === 'lost' ? 'back' : before)));
    const timer = setTimeout(() => setShown('nothing'), BACK_MILLISECONDS);
    return () => {
      clearTimeout(welcome);
      clearTimeout(timer);
    };
  }, [status]);
  return (
    <div role="status" aria-live="polite">
      {shown !== 'nothing' && (
        <div className={classes.quiet} data-good={shown === 'back' || undefined}>
          {shown === 'lost' ? t('live.lost') : t('live.back')}
        </div>
      )}
    </div>
  );
}
