import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { FailureState, ListSkeleton } from '../../shared/states';

interface PublishDialogProps {
  conventionId: string;
  runId: string;
  opened: boolean;
  onClose: () => void;
  onPublish: (preview: string) => void;
}

/** Who is told what, before it is sent. */
export function PublishDialog({ conventionId, runId, opened, onClose, onPublish }: PublishDialogProps) {
  const { t } = useTranslation();
  const preview = useQuery({
    queryKey: [...keys.runDetails(conventionId, runId), 'publish'],
    queryFn: ({ signal }) => call('scheduleRuns.previewPublish', { params: { conventionId, runId }, signal }),
    enabled: opened,
    // Always as things stand at the moment of asking.
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      centered
      title={t('timetable.publishing.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{ title: { fontWeight: 650 } }}
    >
      <Stack>
        {preview.isPending && <ListSkeleton rows={1} height={96} />}
        {preview.isError && <FailureState error={preview.error} retry={() => void preview.refetch()} />}
        {preview.data && <WhatIsTold preview={preview.data} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            data-autofocus
            disabled={!preview.data || preview.isFetching}
            onClick={() => {
              if (preview.data) onPublish(preview.data.hash);
              onClose();
            }}
          >
            {t('timetable.publish')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface Told {
  scheduled: number;
  moved: number;
  cancelled: number;
  unchanged: number;
  organizations: number;
}

function WhatIsTold({ preview }: { preview: Told }) {
  const { t } = useTranslation();
  const { scheduled, moved, cancelled, unchanged, organizations } = preview;
  if (scheduled + moved + cancelled === 0) return <Text>{t('timetable.publishing.nobody')}</Text>;
  return (
    <>
      <Text>{t('timetable.publishing.lead', { organizations })}</Text>
      <List>
        {scheduled > 0 && <List.Item>{t('timetable.publishing.scheduled', { count: scheduled })}</List.Item>}
        {moved > 0 && <List.Item>{t('timetable.publishing.moved', { count: moved })}</List.Item>}
        {cancelled > 0 && <List.Item>{t('timetable.publishing.cancelled', { count: cancelled })}</List.Item>}
        {unchanged > 0 && <List.Item>{t('timetable.publishing.unchanged', { count: unchanged })}</List.Item>}
      </List>
    </>
  );
}
