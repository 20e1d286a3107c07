import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../shared/mark';
import { Preferences } from './preferences';
import classes from './frame.module.css';

/** The frame of the pages that belong to no convention. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.public}>
      <header className={classes.publicHeader}>
        <span className={classes.brand}>
          <Mark size={28} />
          {t('app.name')}
        </span>
        <Preferences signedIn={false} />
      </header>
      <main className={classes.publicMain}>{children}</main>
    </div>
  );
}
