import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { notice } from '../../shared/notices';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { HallSettingsPanel } from '../wall/hall-settings';
import { normalizeCode } from '../sign-in/normalize-code';
import { Fleet } from './fleet';
import { putScreen } from './screen-cache';
import classes from './screens.module.css';

const CODE_LENGTH = 6;

/** The screens of a convention: pair one by the code that it shows, see when each was last there. */
export function ScreensPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/screens' });
  const screens = useQuery({
    queryKey: keys.screens(conventionId),
    queryFn: ({ signal }) => call('screens.list', { params: { conventionId }, signal }),
    // Being seen is not an event of the log.
    refetchInterval: 15_000,
  });
  return (
    <Stack className={classes.page} gap="lg">
      <div>
        <Title order={1}>{t('screens.title')}</Title>
        <Text c="dimmed">{t('screens.lead', { address: `${window.location.host}/board` })}</Text>
      </div>
      <PairForm conventionId={conventionId} />
      {screens.isPending && <ListSkeleton rows={3} height={64} />}
      {screens.isError && <FailureState error={screens.error} retry={() => void screens.refetch()} />}
      {screens.data?.items.length === 0 && <EmptyState>{t('screens.empty')}</EmptyState>}
      {screens.data && screens.data.items.length > 0 && <Fleet conventionId={conventionId} {...screens.data} />}
      <HallSettingsPanel conventionId={conventionId} />
    </Stack>
  );
}

function PairForm({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const pair = useMutation({
    mutationFn: () => call('screens.pair', { params: { conventionId }, body: { code, name, place } }),
    onSuccess: (screen) => {
      putScreen(client, conventionId, screen);
      notice(t('screens.paired', { name: screen.name }));
      setCode('');
      setName('');
      setPlace('');
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    pair.mutate();
  };
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          label={t('screens.code')}
          required
          value={code}
          onChange={(event) => setCode(normalizeCode(event.currentTarget.value, CODE_LENGTH))}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          error={pair.isError && words(pair.error)}
          classNames={{ input: classes.code }}
        />
        <TextInput
          label={t('screens.name')}
          required
          maxLength={80}
          placeholder={t('screens.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('screens.place')}
          maxLength={80}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
        <Button type="submit" loading={pair.isPending} disabled={code.length !== CODE_LENGTH || name.trim() === ''}>
          {t('screens.pair')}
        </Button>
      </form>
    </Paper>
  );
}
