import { Badge, Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Screen } from '@handsel/contracts';
import { call } from '../../api/api';
import { useLanguage } from '../../i18n/use-language';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { useConvention } from '../../shared/convention-context';
import { warning } from '../../shared/notices';
import { dayAndTime } from '../../shared/times';
import { useErrorWords } from '../../shared/use-error-words';
import { ZoneNote } from '../../shared/zone-note';
import { markRevoked } from './screen-cache';
import rows from '../../shared/rows.module.css';

export function ScreenList({ conventionId, screens }: { conventionId: string; screens: Screen[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const client = useQueryClient();
  const { convention } = useConvention();
  const seen = screens.find(({ lastSeenAt }) => lastSeenAt)?.lastSeenAt;
  const [asking, setAsking] = useState<Screen | null>(null);
  const revoke = useMutation({
    mutationFn: (screenId: string) => call('screens.revoke', { params: { conventionId, screenId } }),
    onSuccess: (_nothing, screenId) => markRevoked(client, conventionId, screenId),
    onError: (error) => warning(words(error)),
  });
  return (
    <>
      {seen && <ZoneNote at={seen} />}
      <ul className={rows.rows}>
        {screens.map((screen) => (
          <li key={screen.id} className={rows.row}>
            <div className={rows.grow}>
              <Text fw={600}>{screen.name}</Text>
              <Text size="sm" c="dimmed">
                {[
                  screen.place,
                  screen.lastSeenAt
                    ? t('screens.lastSeen', { time: dayAndTime(screen.lastSeenAt, language, convention.timeZone) })
                    : t('screens.never'),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <Badge variant="light" color={screen.status === 'active' ? 'jade' : 'gray'} className={rows.tag}>
              {t(`screens.status.${screen.status}`)}
            </Badge>
            {screen.status === 'active' && (
              <Button variant="subtle" color="gray" onClick={() => setAsking(screen)}>
                {t('screens.revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ConfirmDialog
        opened={asking !== null}
        text={t('screens.revokeConfirm', { name: asking?.name })}
        confirm={t('screens.revoke')}
        onClose={() => setAsking(null)}
        onConfirm={() => asking && revoke.mutate(asking.id)}
      />
    </>
  );
}
