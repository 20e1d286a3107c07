import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { Session } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { grantAt, isStaffAt } from '../api/destinations';
import { useLanguage } from '../i18n/use-language';
import type { LiveStatus } from '../live/live-event';
import { useConvention } from '../shared/convention-context';
import { Mark } from '../shared/mark';
import { Preferences } from './preferences';
import { QuietLine } from './quiet-line';
import classes from './frame.module.css';

interface ConventionFrameProps {
  session: Session;
  status: LiveStatus;
  children: ReactNode;
}

export function ConventionFrame({ session, status, children }: ConventionFrameProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const staff = isStaffAt(session, convention.id);
  const organizes = session.administrator || grantAt(session, convention.id, 'organizer') !== undefined;
  const params = { conventionId: convention.id };
  const name = inLanguage(convention.name, language);
  return (
    <>
      <a href="#content" className={classes.skip}>
        {t('app.skip')}
      </a>
      <header className={classes.header} data-staff={staff || undefined}>
        <Link to="/" aria-label={t('app.home')} className={classes.brand}>
          <Mark size={26} />
        </Link>
        <span className={classes.title} title={name}>
          {name}
        </span>
        {staff && (
          <nav className={classes.nav}>
            <Link to="/c/$conventionId/queue" params={params} className={classes.navLink}>
              {t('console.queue')}
            </Link>
            <Link to="/c/$conventionId/matching" params={params} className={classes.navLink}>
              {t('console.matching')}
            </Link>
            <Link to="/c/$conventionId/timetable" params={params} className={classes.navLink}>
              {t('console.timetable')}
            </Link>
            <Link to="/c/$conventionId/day" params={params} className={classes.navLink}>
              {t('console.day')}
            </Link>
            {organizes && (
              <Link to="/c/$conventionId/deals" params={params} className={classes.navLink}>
                {t('console.deals')}
              </Link>
            )}
            {organizes && (
              <Link to="/c/$conventionId/desk" params={params} className={classes.navLink}>
                {t('console.desk')}
              </Link>
            )}
            <Link to="/c/$conventionId/screens" params={params} className={classes.navLink}>
              {t('console.screens')}
            </Link>
            <Link to="/c/$conventionId/board" params={params} className={classes.navLink}>
              {t('console.board')}
            </Link>
          </nav>
        )}
        <Preferences signedIn />
      </header>
      <QuietLine status={status} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
