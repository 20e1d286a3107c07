import type { Announcement } from '@handsel/contracts';
import { inLanguage, type Language } from '@handsel/kernel';
import classes from './announcement-overlay.module.css';

/** Messages over whatever the screen shows; the last emergency stands alone until it is gone. It does not blink. */
export function AnnouncementOverlay({ announcements }: { announcements: readonly Announcement[] }) {
  const emergency = announcements.findLast(({ tone }) => tone === 'emergency');
  const shown = emergency ? [emergency] : announcements;
  if (shown.length === 0) return null;
  return (
    <div className={classes.overlay} data-tone={emergency ? 'emergency' : 'notice'} role="alert">
      {shown.map(({ id, text }) => (
        <div key={id} className={classes.message}>
          {languagesOf(text).map((language) => (
            <p key={language} lang={language} className={classes.text}>
              {inLanguage(text, language)}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Both, where both were written: nobody in the hall is left to guess. */
const languagesOf = (text: Announcement['text']): Language[] =>
  (['zh', 'en'] as const).filter((language) => text[language] !== undefined);
