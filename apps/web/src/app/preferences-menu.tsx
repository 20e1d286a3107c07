import { Menu, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../api/session';
import { MenuButton } from './menu-button';

const schemes = ['auto', 'light', 'dark'] as const;

/** Appearance, and signing out. */
export function PreferencesMenu({ signedIn }: { signedIn: boolean }) {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-end" width={236} withinPortal>
      <Menu.Target>
        <MenuButton />
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
  );
}
