import { Badge, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errors, type Cue, type Desk, type ErrorCode } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useDeskStep } from './use-desk';
import rows from '../../shared/rows.module.css';

const SHOWN_AFTER = 4;
const colors = { pending: 'gold', aired: 'jade', undone: 'gray', failed: 'red' } as const;

/** What waits with its seconds and a way back, and what went last. */
export function CuesPanel({ conventionId, desk }: { conventionId: string; desk: Desk }) {
  const { t } = useTranslation();
  const waiting = desk.cues.filter(({ status }) => status === 'pending');
  const rest = desk.cues.filter(({ status }) => status !== 'pending').slice(0, SHOWN_AFTER);
  const undo = useDeskStep(conventionId, (cues: Cue[]) =>
    Promise.all(cues.map(({ id }) => call('cues.undo', { params: { conventionId, cueId: id } }))),
  );
  return (
    <Stack component="section" aria-labelledby="cues" gap="sm">
      <Title order={2} size="h4" id="cues">
        {t('desk.waiting')}
      </Title>
      {desk.cues.length === 0 && <Text c="dimmed">{t('desk.noCues')}</Text>}
      {waiting.length > 1 && (
        <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate(waiting)}>
          {t('desk.undoAll', { count: waiting.length })}
        </Button>
      )}
      {desk.cues.length > 0 && (
        <ul className={rows.rows}>
          {[...waiting, ...rest].map((cue) => (
            <CueRow key={cue.id} conventionId={conventionId} desk={desk} cue={cue} onUndo={() => undo.mutate([cue])} />
          ))}
        </ul>
      )}
    </Stack>
  );
}

interface CueRowProps {
  conventionId: string;
  desk: Desk;
  cue: Cue;
  onUndo: () => void;
}

function CueRow({ conventionId, desk, cue, onUndo }: CueRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const seconds = useSecondsUntil(cue, desk.now);
  const deal = useQuery({
    queryKey: [...keys.deals(conventionId), 'one', cue.dealId],
    queryFn: ({ signal }) => call('deals.get', { params: { conventionId, dealId: cue.dealId }, signal }),
  });
  const why = cue.failure !== null && cue.failure in errors ? errors[cue.failure as ErrorCode][language] : null;
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <Text fw={600}>{deal.data ? inLanguage(deal.data.project, language) : '…'}</Text>
        <Text size="sm" c="dimmed">
          {[t(`desk.kind.${cue.kind}`), inLanguage(cue.by, language), why].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Badge variant="light" color={colors[cue.status]} className={rows.tag}>
        {cue.status === 'pending' && !desk.held && seconds > 0
          ? t('desk.inSeconds', { count: seconds })
          : t(`desk.cue.${cue.status}`)}
      </Badge>
      {cue.status === 'pending' && <Button onClick={onUndo}>{t('desk.undo')}</Button>}
    </li>
  );
}

/** Whole seconds until a cue goes on stage, by the server's clock as it stood when the desk was loaded. */
function useSecondsUntil({ airsAt, status }: Cue, serverNow: string): number {
  const [loadedAt] = useState(() => ({ server: Date.parse(serverNow), own: performance.now() }));
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (status !== 'pending') return;
    const look = () =>
      setLeft(
        Math.max(0, Math.ceil((Date.parse(airsAt) - loadedAt.server - (performance.now() - loadedAt.own)) / 1_000)),
      );
    look();
    const timer = setInterval(look, 200);
    return () => clearInterval(timer);
  }, [airsAt, status, loadedAt]);
  return left;
}
