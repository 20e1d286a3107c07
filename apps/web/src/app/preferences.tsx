import { ActionIcon, Group, Menu, SegmentedControl, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../api/session';
import { switchLanguage } from '../i18n/i18n';
import { useLanguage } from '../i18n/use-language';
import classes from './frame.module.css';

const schemes = ['auto', 'light', 'dark'] as const;

/** Language in one tap; appearance and signing out behind the menu. */
export function Preferences({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const navigate = useNavigate();
  const other = language === 'en' ? 'zh' : 'en';
  return (
    <Group gap={4} wrap="nowrap">
      <UnstyledButton
        className={classes.language}
        lang={other === 'zh' ? 'zh-Hans' : 'en'}
        aria-label={`${t('app.language')}: ${other === 'zh' ? '中文' : 'English'}`}
        onClick={() => switchLanguage(other)}
      >
        {other === 'zh' ? '中文' : 'EN'}
      </UnstyledButton>
      <Menu position="bottom-end" width={236} withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('app.menu')}>
            <svg width="20" height="20" viewBox="0 0 20 20" fill="currentColor" aria-hidden="true">
              <circle cx="4" cy="10" r="1.7" />
              <circle cx="10" cy="10" r="1.7" />
              <circle cx="16" cy="10" r="1.7" />
            </svg>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('app.scheme')}</Menu.Label>
          <SegmentedControl
            fullWidth
            size="xs"
            mx={6}
            mb={6}
            aria-label={t('app.scheme')}
            value={colorScheme}
            onChange={(value) => setColorScheme(schemes.find((scheme) => scheme === value) ?? 'auto')}
            data={schemes.map((value) => ({ value, label: t(`app.schemes.${value}`) }))}
          />
          {signedIn && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={() => signOut.mutate(undefined, { onSettled: () => void navigate({ to: '/' }) })}>
                {t('app.signOut')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
