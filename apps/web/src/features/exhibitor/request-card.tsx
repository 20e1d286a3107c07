import { Badge, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingRequest } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { ScoreMark } from '../../shared/score-mark';
import { dayAndTime } from '../../shared/times';
import { otherOfRequest } from './exhibitor-cache';
import classes from './exhibitor.module.css';

const statusColours = {
  pending: 'gold',
  accepted: 'jade',
  declined: 'gray',
  withdrawn: 'gray',
  expired: 'gray',
} as const;

interface RequestCardProps {
  request: MeetingRequest;
  own: string;
  onAccept: () => void;
  onDecline: () => void;
  onWithdraw: () => void;
}

export function RequestCard({ request, own, onAccept, onDecline, onWithdraw }: RequestCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const mine = request.from.organizationId === own;
  const pending = request.status === 'pending';
  const when = (instant: string) => dayAndTime(instant, language, convention.timeZone);
  return (
    <article className={classes.card} data-calm={!pending || undefined}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        {request.score !== null && <ScoreMark score={request.score} />}
        <div className={classes.cardText}>
          <h2 className={classes.name}>{inLanguage(otherOfRequest(request, own).name, language)}</h2>
          <Text size="sm" c="dimmed">
            {t(`wish.${request.wish}`)} · {when(request.createdAt)}
            {pending && ` · ${t('requests.expires', { time: when(request.expiresAt) })}`}
          </Text>
          <Badge variant="light" color={statusColours[request.status]} className={classes.badge} mt={6}>
            {t(`requests.status.${request.status}`)}
          </Badge>
        </div>
      </Group>
      {request.message !== '' && <blockquote className={classes.message}>{request.message}</blockquote>}
      {request.reason && (
        <Text size="sm" mt="xs">
          {t('requests.reasonGiven', { reason: request.reason })}
        </Text>
      )}
      {pending && (
        <Group justify="flex-end" mt="sm" gap="xs">
          {mine ? (
            <Button variant="default" onClick={onWithdraw}>
              {t('requests.withdraw')}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={onDecline}>
                {t('requests.decline')}
              </Button>
              <Button onClick={onAccept}>{t('requests.accept')}</Button>
            </>
          )}
        </Group>
      )}
    </article>
  );
}
