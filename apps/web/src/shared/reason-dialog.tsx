import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonDialogProps {
  opened: boolean;
  title: string;
  label: string;
  description?: string;
  confirm: string;
  onClose: () => void;
  onConfirm: (reason: string) => void;
}

/** Asks for a reason, which may be left out, before something is refused. Ctrl+Enter confirms. */
export function ReasonDialog({ opened, title, onClose, ...form }: ReasonDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{ title: { fontWeight: 650 } }}
    >
      <ReasonForm {...form} onClose={onClose} />
    </Modal>
  );
}

function ReasonForm({ label, description, confirm, onClose, onConfirm }: Omit<ReasonDialogProps, 'opened' | 'title'>) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const finish = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    onConfirm(reason.trim());
    onClose();
  };
  return (
    <form onSubmit={finish}>
      <Stack>
        <Textarea
          label={label}
          {...(description && { description })}
          value={reason}
          maxLength={500}
          autosize
          minRows={2}
          maxRows={6}
          data-autofocus
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(event);
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{confirm}</Button>
        </Group>
      </Stack>
    </form>
  );
}
