import { Button, Group, NumberInput, Paper, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '@handsel/contracts';
import { changeDesk, useDeskStep } from './use-desk';
import classes from './desk.module.css';

const MOST_SECONDS = 60;

/** Hold and go on, and how long there is for second thoughts. */
export function StageSwitch({ conventionId, desk }: { conventionId: string; desk: Desk }) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState<number | string>(desk.delaySeconds);
  const change = useDeskStep(conventionId, (changed: { held?: boolean; delaySeconds?: number }) =>
    changeDesk(conventionId, desk, changed),
  );
  const save = () => {
    if (typeof seconds === 'number' && seconds !== desk.delaySeconds) change.mutate({ delaySeconds: seconds });
  };
  return (
    <Paper withBorder p="md" className={classes.switch} data-held={desk.held || undefined}>
      <div className={classes.state} role="status">
        <Text fw={650}>{desk.held ? t('desk.held') : t('desk.open')}</Text>
        <Text size="sm" c="dimmed">
          {desk.held ? t('desk.heldHint') : t('desk.openHint', { count: desk.delaySeconds })}
        </Text>
      </div>
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t('desk.delay')}
          min={0}
          max={MOST_SECONDS}
          allowDecimal={false}
          value={seconds}
          onChange={setSeconds}
          onBlur={save}
          w="9rem"
        />
        <Button
          {...(!desk.held && { color: 'red', variant: 'outline' })}
          loading={change.isPending}
          onClick={() => change.mutate({ held: !desk.held })}
        >
          {desk.held ? t('desk.goOn') : t('desk.hold')}
        </Button>
      </Group>
    </Paper>
  );
}
