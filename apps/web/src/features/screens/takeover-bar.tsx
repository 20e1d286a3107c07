import { Button, NumberInput, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScreenShow } from '@handsel/contracts';
import { call } from '../../api/api';
import { ShowFields } from './show-fields';
import { useScreenStep } from './use-screen-step';
import classes from './screens.module.css';

interface TakeoverBarProps {
  conventionId: string;
  screenIds: string[];
  /** Whether any of them is taken over now. */
  anyTaken: boolean;
  onDone: () => void;
}

/** Something else on the chosen screens for a while, and back again. */
export function TakeoverBar({ conventionId, screenIds, anyTaken, onDone }: TakeoverBarProps) {
  const { t } = useTranslation();
  const [show, setShow] = useState<ScreenShow>({ content: 'board', tableId: null, language: null });
  const [minutes, setMinutes] = useState<number | string>(15);
  const params = { conventionId };
  const takeOver = useScreenStep(conventionId, () =>
    call('screens.takeOver', { params, body: { screenIds, show, minutes: Number(minutes) } }),
  );
  const giveBack = useScreenStep(conventionId, () => call('screens.giveBack', { params, body: { screenIds } }));
  return (
    <Paper
      withBorder
      p="md"
      bg="var(--surface)"
      role="region"
      aria-label={t('screens.takeover')}
      className={classes.bar}
    >
      <Text fw={600} role="status" className={classes.whole}>
        {t('screens.chosen', { count: screenIds.length })}
      </Text>
      <ShowFields show={show} onChange={setShow} />
      <NumberInput
        label={t('screens.minutes')}
        min={1}
        max={720}
        allowDecimal={false}
        value={minutes}
        onChange={setMinutes}
      />
      <Button
        disabled={!(Number(minutes) >= 1)}
        loading={takeOver.isPending}
        onClick={() => takeOver.mutate(undefined, { onSuccess: onDone })}
      >
        {t('screens.takeOver')}
      </Button>
      {anyTaken && (
        <Button
          variant="default"
          loading={giveBack.isPending}
          onClick={() => giveBack.mutate(undefined, { onSuccess: onDone })}
        >
          {t('screens.giveBack')}
        </Button>
      )}
    </Paper>
  );
}
