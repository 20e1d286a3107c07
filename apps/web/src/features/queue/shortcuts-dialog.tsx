import { Group, Kbd, Modal, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { shortcutHelp } from './shortcuts';
import classes from './queue.module.css';

export function ShortcutsDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('queue.shortcuts')}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={classes.shortcuts}>
        {shortcutHelp.map(({ keys, does }) => (
          <Group key={does} justify="space-between">
            <Text component="dt" size="sm">
              {t(`queue.keys.${does}`)}
            </Text>
            <Group component="dd" gap={4} m={0}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </dl>
    </Modal>
  );
}
