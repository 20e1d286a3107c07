import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetScreen, ScreenShow } from '@handsel/contracts';
import { call } from '../../api/api';
import { ScreenThumbnail } from './screen-thumbnail';
import { ShowFields } from './show-fields';
import { useScreenStep } from './use-screen-step';
import classes from './screens.module.css';

interface ScreenDetailsProps {
  conventionId: string;
  screen: FleetScreen;
  /** What it shows now, which may be a takeover. */
  showing: ScreenShow;
  onRevoke: () => void;
}

/** A screen as it looks now, and what can be changed about it. */
export function ScreenDetails({ conventionId, screen, showing, onRevoke }: ScreenDetailsProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(screen.name);
  const [place, setPlace] = useState(screen.place);
  const change = useScreenStep(conventionId, (body: { name?: string; place?: string; show?: ScreenShow }) =>
    call('screens.change', { params: { conventionId, screenId: screen.id }, body }),
  );
  const rename = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ name, place });
  };
  const renamed = name.trim() !== screen.name || place.trim() !== screen.place;
  return (
    <div className={classes.details}>
      <ScreenThumbnail conventionId={conventionId} screen={screen} show={showing} />
      <Stack gap="md">
        <div className={classes.form}>
          <ShowFields show={screen.show} disabled={change.isPending} onChange={(show) => change.mutate({ show })} />
        </div>
        <form onSubmit={rename} className={classes.form}>
          <TextInput
            label={t('screens.name')}
            required
            maxLength={80}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={t('screens.place')}
            maxLength={80}
            value={place}
            onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={!renamed || name.trim() === ''} loading={change.isPending}>
            {t('screens.rename')}
          </Button>
        </form>
        <Group justify="flex-end">
          <Button variant="subtle" color="gray" onClick={onRevoke}>
            {t('screens.revoke')}
          </Button>
        </Group>
      </Stack>
    </div>
  );
}
