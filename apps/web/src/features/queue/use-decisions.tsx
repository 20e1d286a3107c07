import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pairing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { notice, warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';
import { useDecide, type Decision } from './use-decide';
import type { QueueCursor } from './use-queue-cursor';

const TOAST = 'queue-decision';

/** Decides, says what was decided with a way back, and remembers the last decision for the undo key. */
export function useDecisions(conventionId: string, cursor: QueueCursor) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const last = useRef<Pairing[]>([]);
  const mutation = useDecide(conventionId, {
    onDecided: (decision, { decided, refused }) => {
      const [first] = refused;
      if (first) warning(t('queue.refused', { count: refused.length, why: inLanguage(first.message, language) }));
      if (decided.length > 0) tell(decision, decided);
    },
    onFailed: (error) => warning(words(error)),
  });

  function tell({ kind, pairings }: Decision, decided: string[]) {
    const message = t(`queue.decided.${kind}`, { count: decided.length });
    notifications.hide(TOAST);
    if (kind === 'reopen') {
      last.current = [];
      notice(message);
      return;
    }
    last.current = pairings.filter(({ id }) => decided.includes(id));
    notifications.show({
      id: TOAST,
      color: kind === 'approve' ? 'jade' : 'gray',
      autoClose: 12_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{message}</Text>
          <Button size="compact-sm" variant="light" onClick={undo}>
            {t('queue.undo')}
          </Button>
        </Group>
      ),
    });
  }

  function decide(kind: Decision['kind'], pairings: Pairing[], reason = '') {
    if (pairings.length === 0) return;
    cursor.leave(pairings.map(({ id }) => id));
    mutation.mutate({ kind, pairings, reason });
  }

  function undo() {
    const pairings = last.current;
    last.current = [];
    notifications.hide(TOAST);
    if (pairings.length > 0) mutation.mutate({ kind: 'reopen', pairings, reason: '' });
  }

  return { decide, undo };
}
