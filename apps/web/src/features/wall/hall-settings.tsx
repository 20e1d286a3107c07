import { Button, Checkbox, FileInput, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallSettings, WallTheme } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { notice, warning } from '../../shared/notices';
import { FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { boardGrounds } from '../../theme/tokens';
import { OwnColour } from './own-colour';
import { pictureOf } from './picture-of';

/** What is the same on all displays of the convention: their look, and whether they name who meets. */
export function HallSettingsPanel({ conventionId }: { conventionId: string }) {
  const settings = useQuery({
    queryKey: keys.hallSettings(conventionId),
    queryFn: ({ signal }) => call('hallSettings.get', { params: { conventionId }, signal }),
  });
  if (settings.isError) return <FailureState error={settings.error} retry={() => void settings.refetch()} />;
  if (!settings.data) return <ListSkeleton rows={1} height={160} />;
  return <SettingsForm key={settings.data.version} conventionId={conventionId} settings={settings.data} />;
}

function SettingsForm({ conventionId, settings }: { conventionId: string; settings: HallSettings }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const [names, setNames] = useState(settings.names);
  const [theme, setTheme] = useState(settings.theme);
  const change = (part: Partial<WallTheme>) => setTheme((before) => ({ ...before, ...part }));
  const ground = boardGrounds[theme.appearance];
  const save = useMutation({
    mutationFn: () =>
      call('hallSettings.change', { params: { conventionId }, body: { names, theme, version: settings.version } }),
    onSuccess: (saved) => {
      client.setQueryData(keys.hallSettings(conventionId), saved);
      notice(t('hall.settings.saved'));
    },
    onError: (error) => {
      warning(words(error));
      void client.invalidateQueries({ queryKey: keys.hallSettings(conventionId) });
    },
  });
  const addLogo = async (file: File | null) => {
    if (!file) return;
    const logo = await pictureOf(file);
    if (logo === null) warning(t('hall.settings.logoRefused'));
    else change({ logo });
  };
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <Stack gap="md" align="flex-start">
        <Title order={2}>{t('hall.settings.title')}</Title>
        <Checkbox
          label={t('hall.settings.names')}
          description={t('hall.settings.namesHint')}
          checked={names}
          onChange={(event) => setNames(event.currentTarget.checked)}
        />
        <SegmentedControl
          aria-label={t('hall.settings.appearance')}
          value={theme.appearance}
          onChange={(appearance) => change({ appearance: appearance as WallTheme['appearance'] })}
          data={(['dark', 'light'] as const).map((value) => ({ value, label: t(`app.schemes.${value}`) }))}
        />
        <Group gap="xl" align="flex-end">
          <OwnColour
            label={t('hall.settings.accent')}
            colour={theme.accent}
            builtIn={ground.jade}
            ground={ground.ground}
            onChange={(accent) => change({ accent })}
          />
          <OwnColour
            label={t('hall.settings.highlight')}
            colour={theme.highlight}
            builtIn={ground.gold}
            ground={ground.ground}
            onChange={(highlight) => change({ highlight })}
          />
        </Group>
        <Group align="flex-end">
          <FileInput
            label={t('hall.settings.logo')}
            placeholder={t('hall.settings.logoHint')}
            accept="image/png,image/jpeg,image/webp"
            onChange={(file) => void addLogo(file)}
          />
          {theme.logo && (
            <>
              <img src={theme.logo} alt="" height={36} />
              <Button variant="subtle" color="gray" onClick={() => change({ logo: null })}>
                {t('hall.settings.logoRemove')}
              </Button>
            </>
          )}
        </Group>
        <Button onClick={() => save.mutate()} loading={save.isPending}>
          {t('hall.settings.save')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('hall.settings.note')}{' '}
          <Link
            to="/c/$conventionId/departures"
            params={{ conventionId }}
            style={{ color: 'var(--mantine-color-anchor)' }}
          >
            {t('hall.settings.look')}
          </Link>
        </Text>
      </Stack>
    </Paper>
  );
}
