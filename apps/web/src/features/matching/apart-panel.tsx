import { Badge, Button, Paper, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchSettings } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { notice, warning } from '../../shared/notices';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { OrganizationsPicker } from '../../shared/organization-picker';
import { useMatchSettings } from './use-match-settings';
import rows from '../../shared/rows.module.css';

/** As many as are shown; the rest is found by the API. */
const MOST = 200;

/** Who is never matched with whom: by rule, and one by one. */
export function ApartPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Title order={2}>{t('matching.apart.rules')}</Title>
      <Rules conventionId={conventionId} />
      <Title order={2}>{t('matching.apart.groups')}</Title>
      <CompetitorForm conventionId={conventionId} />
      <ExclusionList conventionId={conventionId} />
    </Stack>
  );
}

function Rules({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const { state, draft, setDraft, save, saving } = useMatchSettings(conventionId);
  if (state.isPending) return <ListSkeleton rows={1} height={96} />;
  if (state.isError) return <FailureState error={state.error} retry={() => void state.refetch()} />;
  const settings: MatchSettings = draft ?? state.data;
  const change = (changes: Partial<MatchSettings['keepApart']>) =>
    setDraft({ ...settings, keepApart: { ...settings.keepApart, ...changes } });
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <Stack align="flex-start">
        <Switch
          label={t('matching.apart.declined')}
          checked={settings.keepApart.declined}
          onChange={({ currentTarget }) => change({ declined: currentTarget.checked })}
        />
        <Switch
          label={t('matching.apart.metBefore')}
          checked={settings.keepApart.metBefore}
          onChange={({ currentTarget }) => change({ metBefore: currentTarget.checked })}
        />
        <Button disabled={draft === null} loading={saving} onClick={save}>
          {t('matching.save')}
        </Button>
      </Stack>
    </Paper>
  );
}

function CompetitorForm({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState('');
  const add = useMutation({
    mutationFn: () =>
      call('exclusions.add', {
        params: { conventionId },
        body: { kind: 'competitors', organizationIds: chosen, reason: reason.trim() },
      }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.exclusions(conventionId) });
      notice(t('matching.apart.added'));
      setChosen([]);
      setReason('');
    },
    onError: (error) => warning(words(error)),
  });
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <Stack align="stretch">
        <OrganizationsPicker
          label={t('matching.apart.add')}
          description={t('matching.apart.addHint')}
          chosen={chosen}
          onChange={setChosen}
        />
        <TextInput
          label={t('matching.apart.reason')}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button
          disabled={chosen.length < 2}
          loading={add.isPending}
          onClick={() => add.mutate()}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('matching.apart.add')}
        </Button>
      </Stack>
    </Paper>
  );
}

function ExclusionList({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const client = useQueryClient();
  const exclusions = useQuery({
    queryKey: [...keys.exclusions(conventionId), 'all'],
    queryFn: async ({ signal }) =>
      (await call('exclusions.list', { params: { conventionId }, query: { limit: MOST }, signal })).items,
  });
  const remove = useMutation({
    mutationFn: (exclusionId: string) => call('exclusions.remove', { params: { conventionId, exclusionId } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: keys.exclusions(conventionId) });
      notice(t('matching.apart.removed'));
    },
    onError: (error) => warning(words(error)),
  });
  if (exclusions.isPending) return <ListSkeleton rows={2} height={64} />;
  if (exclusions.isError) return <FailureState error={exclusions.error} retry={() => void exclusions.refetch()} />;
  if (exclusions.data.length === 0) return <EmptyState>{t('matching.apart.empty')}</EmptyState>;
  return (
    <ul className={rows.rows}>
      {exclusions.data.map(({ id, kind, organizations, reason }) => (
        <li key={id} className={rows.row}>
          <div className={rows.grow}>
            <Text>{organizations.map(({ name }) => inLanguage(name, language)).join(' · ')}</Text>
            {reason && (
              <Text size="sm" c="dimmed">
                {reason}
              </Text>
            )}
          </div>
          <Badge variant="light" color="gray" className={rows.tag}>
            {t(`matching.apart.kind.${kind}`)}
          </Badge>
          {kind !== 'blocked' && (
            <Button variant="subtle" color="gray" onClick={() => remove.mutate(id)}>
              {t('matching.apart.remove')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
