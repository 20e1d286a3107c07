import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

interface ReasonDialogProps {
  opened: boolean;
  title: string;
  label: string;
  description?: string;
  confirm: string;
  /** Nothing is confirmed without a reason. */
  required?: boolean;
  onClose: () => void;
  onConfirm: (reason: string) => void;
}

/** Asks for a reason, which may be left out where it is not required. Ctrl+Enter confirms. */
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

type FormProps = Omit<ReasonDialogProps, 'opened' | 'title'>;

function ReasonForm({ label, description, confirm, required, onClose, onConfirm }: FormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const missing = required === true && reason.trim() === '';
  const finish = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (missing) return;
    onConfirm(reason.trim());
    onClose();
  };
  return (
    <form onSubmit={finish}>
      <Stack>
        <Textarea
          label={label}
          {...(description && { description })}
          required={required === true}
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
          <Button type="submit" disabled={missing}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
