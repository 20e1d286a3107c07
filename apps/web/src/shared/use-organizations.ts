import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { call } from '../api/api';
import { keys } from '../api/keys';
import { useLanguage } from '../i18n/use-language';

/** How many names a search shows. */
const SHOWN = 20;

/** Organizations found by their names in either language, for a field in which one or several are chosen. */
export function useOrganizations() {
  const { conventionId } = useParams({ from: '/c/$conventionId' });
  const { t } = useTranslation();
  const language = useLanguage();
  const [search, setSearch] = useState('');
  const [settled] = useDebouncedValue(search.trim(), 250);
  // Names of those chosen stay known when the search goes on.
  const [known, setKnown] = useState<Record<string, string>>({});
  const found = useQuery({
    queryKey: [...keys.convention(conventionId), 'organizations', settled],
    queryFn: async ({ signal }) =>
      (
        await call('profiles.list', {
          params: { conventionId },
          query: { limit: SHOWN, ...(settled && { search: settled }) },
          signal,
        })
      ).items,
  });
  const names: Record<string, string> = { ...known };
  for (const { organizationId, name } of found.data ?? []) names[organizationId] = inLanguage(name, language);
  return {
    /** What every field needs in which organizations are searched. */
    field: {
      searchable: true,
      placeholder: t('matching.apart.search'),
      nothingFoundMessage: t('matching.apart.nothing'),
      filter: asFound,
      data: Object.entries(names).map(([value, label]) => ({ value, label })),
      searchValue: search,
      onSearchChange: setSearch,
    },
    keep: (ids: readonly string[]) => setKnown(Object.fromEntries(ids.map((id) => [id, names[id] ?? id]))),
  };
}

// The server has searched, also in names of the other language.
const asFound = <T>({ options }: { options: T }): T => options;
