import { Button, Drawer, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MatchPreferences } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { notice, warning } from '../../shared/notices';
import { FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { BlockedList, ContestList, HiddenList } from './choice-lists';

interface ListSettingsProps {
  conventionId: string;
  own: string;
  opened: boolean;
  onClose: () => void;
}

/** What the organization wants of matching, and what it has decided so far, each to be taken back. */
export function ListSettings({ conventionId, own, opened, onClose }: ListSettingsProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="28rem"
      title={t('lists.open')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      styles={{ title: { fontWeight: 650 } }}
    >
      <Stack gap="xl">
        <Preferences conventionId={conventionId} own={own} />
        <section>
          <Title order={3}>{t('lists.hiddenTitle')}</Title>
          <HiddenList conventionId={conventionId} />
        </section>
        <section>
          <Title order={3}>{t('lists.blockedTitle')}</Title>
          <BlockedList conventionId={conventionId} own={own} />
        </section>
        <section>
          <Title order={3}>{t('lists.contestsTitle')}</Title>
          <ContestList conventionId={conventionId} own={own} />
        </section>
        <Button variant="default" onClick={onClose}>
          {t('common.close')}
        </Button>
      </Stack>
    </Drawer>
  );
}

function Preferences({ conventionId, own }: { conventionId: string; own: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const params = { conventionId, organizationId: own };
  const key = keys.matchPreferences(conventionId);
  const preferences = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('matchPreferences.get', { params, signal }),
  });
  const save = useMutation({
    mutationFn: ({ personalized, shownToOthers }: MatchPreferences) =>
      call('matchPreferences.save', { params, body: { personalized, shownToOthers } }),
    onMutate: (wanted) => client.setQueryData(key, wanted),
    onSuccess: (saved) => {
      client.setQueryData(key, saved);
      void client.invalidateQueries({ queryKey: keys.matches(conventionId) });
      notice(t('lists.saved'), 'list-settings');
    },
    onError: (error) => {
      void client.invalidateQueries({ queryKey: key });
      warning(words(error));
    },
  });
  if (preferences.isPending) return <ListSkeleton rows={2} height={64} />;
  if (preferences.isError) return <FailureState error={preferences.error} retry={() => void preferences.refetch()} />;
  const { data } = preferences;
  return (
    <Stack>
      <Switch
        label={<Text fw={600}>{t('lists.personalized')}</Text>}
        description={t('lists.personalizedHint')}
        checked={data.personalized}
        onChange={({ currentTarget }) => save.mutate({ ...data, personalized: currentTarget.checked })}
      />
      <Switch
        label={<Text fw={600}>{t('lists.shown')}</Text>}
        description={t('lists.shownHint')}
        checked={data.shownToOthers}
        onChange={({ currentTarget }) => save.mutate({ ...data, shownToOthers: currentTarget.checked })}
      />
    </Stack>
  );
}
