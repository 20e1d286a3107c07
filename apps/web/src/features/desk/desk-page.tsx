import { Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '@handsel/contracts';
import { FailureState, ListSkeleton } from '../../shared/states';
import { AnnouncementPanel } from './announcement-panel';
import { CeremonyPanel } from './ceremony-panel';
import { CuesPanel } from './cues-panel';
import { StagePreview } from './stage-preview';
import { StageSwitch } from './stage-switch';
import { useDesk } from './use-desk';
import classes from './desk.module.css';

/** Behind the curtain: what may go on stage at the left, how it looks and what waits at the right. */
export function DeskPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/desk' });
  const desk = useDesk(conventionId);
  const [previewed, setPreviewed] = useState<Deal | null>(null);
  return (
    <Stack className={classes.page} gap="md">
      <div>
        <Title order={1}>{t('desk.title')}</Title>
        <Text c="dimmed">{t('desk.lead')}</Text>
      </div>
      {desk.isPending && <ListSkeleton rows={4} height={64} />}
      {desk.isError && <FailureState error={desk.error} retry={() => void desk.refetch()} />}
      {desk.data && (
        <>
          <StageSwitch key={desk.data.version} conventionId={conventionId} desk={desk.data} />
          {/* On a phone the way back stands above what goes live. */}
          <div className={classes.split}>
            <div className={classes.cues}>
              <CuesPanel conventionId={conventionId} desk={desk.data} />
            </div>
            <div className={classes.ceremony}>
              <CeremonyPanel
                conventionId={conventionId}
                desk={desk.data}
                previewed={previewed}
                onPreview={setPreviewed}
              />
            </div>
            <div className={classes.stage}>
              <StagePreview conventionId={conventionId} deal={previewed} />
            </div>
            <div className={classes.messages}>
              <AnnouncementPanel conventionId={conventionId} desk={desk.data} />
            </div>
          </div>
        </>
      )}
    </Stack>
  );
}
