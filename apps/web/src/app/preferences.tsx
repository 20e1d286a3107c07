import { Group, UnstyledButton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { switchLanguage } from '../i18n/i18n';
import { useLanguage } from '../i18n/use-language';
import { MenuButton } from './menu-button';
import classes from './frame.module.css';

const PreferencesMenu = lazy(async () => ({ default: (await import('./preferences-menu')).PreferencesMenu }));

/** Language in one tap; appearance and signing out behind a menu that comes after the page. */
export function Preferences({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <Group gap={4} wrap="nowrap">
      <UnstyledButton
        className={classes.language}
        lang={other === 'zh' ? 'zh-Hans' : 'en'}
        aria-label={`${t('app.language')}: ${other === 'zh' ? '中文' : 'EN (English)'}`}
        onClick={() => switchLanguage(other)}
      >
        {other === 'zh' ? '中文' : 'EN'}
      </UnstyledButton>
      <Suspense fallback={<MenuButton />}>
        <PreferencesMenu signedIn={signedIn} />
      </Suspense>
    </Group>
  );
}
