import { ActionIcon } from '@mantine/core';
import type { ComponentPropsWithRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Dots } from '../shared/dots';

/** Three dots; what they open comes with the menu. */
export function MenuButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useTranslation();
  return (
    <ActionIcon {...props} variant="subtle" color="gray" size={40} aria-label={t('app.menu')}>
      <Dots />
    </ActionIcon>
  );
}
