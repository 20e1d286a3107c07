import { Checkbox } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetScreen } from '@handsel/contracts';
import { call } from '../../api/api';
import { ConfirmDialog } from '../../shared/confirm-dialog';
import { warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';
import { ZoneNote } from '../../shared/zone-note';
import { showNow } from './fleet-health';
import { markRevoked } from './screen-cache';
import { ScreenRow } from './screen-row';
import { TakeoverBar } from './takeover-bar';
import rows from '../../shared/rows.module.css';

interface FleetProps {
  conventionId: string;
  items: FleetScreen[];
  /** When the server told how they are. */
  now: string;
}

/** All screens, one of them open at a time, and what can be done with several at once. */
export function Fleet({ conventionId, items, now }: FleetProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [openedId, setOpenedId] = useState<string | null>(null);
  const [asking, setAsking] = useState<FleetScreen | null>(null);
  const at = Date.parse(now);
  const active = items.filter(({ status }) => status === 'active');
  const chosenScreens = active.filter(({ id }) => chosen.has(id));
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  const revoke = useMutation({
    mutationFn: (screenId: string) => call('screens.revoke', { params: { conventionId, screenId } }),
    onSuccess: (_nothing, screenId) => markRevoked(client, conventionId, screenId),
    onError: (error) => warning(words(error)),
  });
  return (
    <>
      <ZoneNote at={now} />
      {active.length > 1 && (
        <Checkbox
          label={t('screens.chooseAll')}
          checked={chosenScreens.length === active.length}
          indeterminate={chosenScreens.length > 0 && chosenScreens.length < active.length}
          onChange={({ currentTarget }) => setChosen(new Set(currentTarget.checked ? active.map(({ id }) => id) : []))}
        />
      )}
      {chosenScreens.length > 0 && (
        <TakeoverBar
          conventionId={conventionId}
          screenIds={chosenScreens.map(({ id }) => id)}
          anyTaken={chosenScreens.some((screen) => showNow(screen, at).until !== null)}
          onDone={() => setChosen(new Set())}
        />
      )}
      <ul className={rows.rows}>
        {items.map((screen) => (
          <ScreenRow
            key={screen.id}
            conventionId={conventionId}
            screen={screen}
            now={at}
            chosen={chosen.has(screen.id)}
            onChoose={(on) => choose(screen.id, on)}
            opened={openedId === screen.id}
            onOpen={() => setOpenedId(openedId === screen.id ? null : screen.id)}
            onRevoke={() => setAsking(screen)}
          />
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
