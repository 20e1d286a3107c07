import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';

interface OrganizationPickerProps {
  conventionId: string;
  label: string;
  description: string;
  chosen: string[];
  onChange: (organizationIds: string[]) => void;
}

/** Several organizations, found by their names in either language. */
export function OrganizationPicker({ conventionId, chosen, onChange, ...texts }: OrganizationPickerProps) {
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
          query: { limit: 20, ...(settled && { search: settled }) },
          signal,
        })
      ).items,
  });
  const names: Record<string, string> = { ...known };
  for (const { organizationId, name } of found.data ?? []) names[organizationId] = inLanguage(name, language);
  return (
    <MultiSelect
      {...texts}
      searchable
      hidePickedOptions
      placeholder={t('matching.apart.search')}
      nothingFoundMessage={t('matching.apart.nothing')}
      // The server has searched, also in names of the other language.
      filter={({ options }) => options}
      data={Object.entries(names).map(([value, label]) => ({ value, label }))}
      value={chosen}
      onChange={(ids) => {
        setKnown(Object.fromEntries(ids.map((id) => [id, names[id] ?? id])));
        onChange(ids);
      }}
      searchValue={search}
      onSearchChange={setSearch}
    />
  );
}
