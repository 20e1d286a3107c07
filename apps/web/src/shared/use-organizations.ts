import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from '@tanstack/react-router';
import { inLanguage } from '@handsel/kernel';
import { call } from '../api/api';
import { keys } from '../api/keys';
import { useLanguage } from '../i18n/use-language';

/** How many names a search shows. */
const SHOWN = 20;

/** Organizations found by their names in either language, for a field in which one or several are chosen. */
export function useOrganizations() {
  const { conventionId } = useParams({ from: '/c/$conventionId' });
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
    search,
    setSearch,
    options: Object.entries(names).map(([value, label]) => ({ value, label })),
    keep: (ids: readonly string[]) => setKnown(Object.fromEntries(ids.map((id) => [id, names[id] ?? id]))),
  };
}
