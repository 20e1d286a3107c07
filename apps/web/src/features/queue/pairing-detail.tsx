import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Pairing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { ScoreMark } from '../../shared/score-mark';
import type { PairingActions } from './bulk-bar';
import { ProfileColumn } from './profile-column';
import classes from './queue.module.css';

interface PairingDetailProps {
  conventionId: string;
  pairing: Pairing;
  act: PairingActions;
  onActed: () => void;
}

/** One pairing with why it was proposed and both sides beside each other. */
export function PairingDetail({ conventionId, pairing, act, onActed }: PairingDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const only = [pairing];
  return (
    <Stack gap="md">
      <Group wrap="nowrap" align="flex-start">
        {pairing.score !== null && <ScoreMark score={pairing.score} />}
        <Text className={classes.why}>{pairing.why ? inLanguage(pairing.why, language) : t('queue.noWhy')}</Text>
      </Group>
      <Group gap="xs">
        <Badge variant="light" color={pairing.wish === 'must-meet' ? 'gold' : 'gray'} className={classes.tag}>
          {t(`wish.${pairing.wish}`)}
        </Badge>
        {pairing.meetingId && (
          <Badge variant="light" className={classes.tag}>
            {t('queue.inTimetable')}
          </Badge>
        )}
      </Group>
      {pairing.reason && <Text size="sm">{t('queue.reasonGiven', { reason: pairing.reason })}</Text>}
      <Group gap="xs" className={classes.decide}>
        {pairing.status === 'proposed' ? (
          <>
            <Button
              onClick={() => {
                act.approve(only);
                onActed();
              }}
            >
              {t('queue.approve')}
            </Button>
            <Button variant="default" onClick={() => act.reject(only)}>
              {t('queue.reject')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            onClick={() => {
              act.reopen(only);
              onActed();
            }}
          >
            {t('queue.reopen')}
          </Button>
        )}
      </Group>
      <div className={classes.both}>
        <ProfileColumn conventionId={conventionId} party={pairing.buyer} label={t('common.buyer')} />
        <ProfileColumn conventionId={conventionId} party={pairing.supplier} label={t('common.supplier')} />
      </div>
    </Stack>
  );
}
