import { MultiSelect, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOrganizations } from './use-organizations';

// The server has searched, also in names of the other language.
const asFound = <T,>({ options }: { options: T }): T => options;

interface OrganizationsPickerProps {
  label: string;
  description: string;
  chosen: string[];
  onChange: (organizationIds: string[]) => void;
}

/** Several organizations. */
export function OrganizationsPicker({ chosen, onChange, ...texts }: OrganizationsPickerProps) {
  const { t } = useTranslation();
  const { search, setSearch, options, keep } = useOrganizations();
  return (
    <MultiSelect
      {...texts}
      searchable
      hidePickedOptions
      placeholder={t('matching.apart.search')}
      nothingFoundMessage={t('matching.apart.nothing')}
      filter={asFound}
      data={options}
      value={chosen}
      onChange={(ids) => {
        keep(ids);
        onChange(ids);
      }}
      searchValue={search}
      onSearchChange={setSearch}
    />
  );
}

interface OrganizationPickerProps {
  label: string;
  chosen: string | null;
  onChange: (organizationId: string | null) => void;
}

/** One organization. */
export function OrganizationPicker({ label, chosen, onChange }: OrganizationPickerProps) {
  const { t } = useTranslation();
  const { search, setSearch, options, keep } = useOrganizations();
  return (
    <Select
      label={label}
      searchable
      clearable
      placeholder={t('matching.apart.search')}
      nothingFoundMessage={t('matching.apart.nothing')}
      filter={asFound}
      data={options}
      value={chosen}
      onChange={(id) => {
        keep(id ? [id] : []);
        onChange(id);
      }}
      searchValue={search}
      onSearchChange={setSearch}
    />
  );
}
