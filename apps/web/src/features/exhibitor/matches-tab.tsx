import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile, RankedMatch } from '@handsel/contracts';
import { keys } from '../../api/keys';
import { itemsOf } from '../../api/pages';
import { SectorSelect } from '../../shared/sector-select';
import { MoreSentinel } from '../../shared/more-sentinel';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { WhenWanted } from '../../shared/when-wanted';
import { matchesChangedKey } from './exhibitor-events';
import { MatchCard } from './match-card';
import { MatchDialogs, type AskedMatch } from './match-dialogs';
import type { MatchDecision } from './match-menu';
import { useMatchChoices } from './use-match-choices';
import { useMatches } from './use-exhibitor-data';

const AskSheet = lazy(async () => ({ default: (await import('./ask-sheet')).AskSheet }));
const ListSettings = lazy(async () => ({ default: (await import('./list-settings')).ListSettings }));

export function MatchesTab({ conventionId, own }: { conventionId: string; own: string }) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const [sector, setSector] = useState<string | null>(null);
  const [settled] = useDebouncedValue(search.trim(), 250);
  const [asked, setAsked] = useState<Profile | null>(null);
  const [deciding, setDeciding] = useState<AskedMatch | null>(null);
  const [settings, setSettings] = useState(false);
  const choices = useMatchChoices(conventionId);
  const decide = (decision: MatchDecision, match: RankedMatch) => {
    if (decision === 'hide') choices.hide(match.other);
    else if (decision === 'unhide') choices.unhide(match.other.organizationId);
    else setDeciding({ decision, match });
  };
  const matches = useMatches(conventionId, { search: settled, sector });
  const items = itemsOf(matches.data);
  const filtered = settled !== '' || sector !== null;
  return (
    <Stack gap="sm">
      <h1 className="visually-hidden">{t('matches.title')}</h1>
      <ChangedLine conventionId={conventionId} />
      <Group gap="xs" wrap="nowrap">
        <TextInput
          type="search"
          aria-label={t('common.search')}
          placeholder={t('common.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          flex={1}
        />
        <SectorSelect value={sector} onChange={setSector} />
        <Button variant="subtle" color="gray" px="xs" flex="none" onClick={() => setSettings(true)}>
          {t('lists.open')}
        </Button>
      </Group>
      {matches.data?.pages[0]?.personalized === false && <Alert color="gray">{t('lists.off')}</Alert>}
      {matches.isPending && <ListSkeleton rows={5} height={168} />}
      {matches.isError && <FailureState error={matches.error} retry={() => void matches.refetch()} />}
      {matches.isSuccess &&
        items.length === 0 &&
        (filtered ? (
          <EmptyState>{t('matches.emptyFiltered')}</EmptyState>
        ) : (
          <EmptyState title={t('matches.emptyTitle')}>{t('matches.empty')}</EmptyState>
        ))}
      <Stack component="ol" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((match) => (
          <li key={match.other.organizationId}>
            <MatchCard conventionId={conventionId} match={match} onAsk={setAsked} onDecide={decide} />
          </li>
        ))}
      </Stack>
      <MoreSentinel
        more={matches.hasNextPage}
        busy={matches.isFetchingNextPage}
        load={() => void matches.fetchNextPage()}
      />
      <WhenWanted wanted={asked !== null}>
        <AskSheet conventionId={conventionId} to={asked} onClose={() => setAsked(null)} />
      </WhenWanted>
      <WhenWanted wanted={settings}>
        <ListSettings conventionId={conventionId} own={own} opened={settings} onClose={() => setSettings(false)} />
      </WhenWanted>
      <MatchDialogs asked={deciding} choices={choices} onClose={() => setDeciding(null)} />
    </Stack>
  );
}

/** The list does not change under a reader's eyes: this line offers the new one. */
function ChangedLine({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const key = matchesChangedKey(conventionId);
  const changed = useQuery({ queryKey: key, queryFn: () => false, initialData: false, staleTime: Infinity });
  if (!changed.data) return null;
  const show = () => {
    client.setQueryData(key, false);
    void client.resetQueries({ queryKey: keys.matches(conventionId) });
  };
  return (
    <Alert color="jade" py="xs" role="status">
      <Group justify="space-between">
        {t('matches.changed')}
        <Button size="compact-sm" variant="light" onClick={show}>
          {t('matches.showChanged')}
        </Button>
      </Group>
    </Alert>
  );
}
