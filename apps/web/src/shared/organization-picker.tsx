import { MultiSelect, Select } from '@mantine/core';
import { useOrganizations } from './use-organizations';

interface OrganizationsPickerProps {
  label: string;
  description: string;
  chosen: string[];
  onChange: (organizationIds: string[]) => void;
}

/** Several organizations. */
export function OrganizationsPicker({ chosen, onChange, ...texts }: OrganizationsPickerProps) {
  const { field, keep } = useOrganizations();
  const choose = (ids: string[]) => {
    keep(ids);
    onChange(ids);
  };
  return <MultiSelect {...field} {...texts} hidePickedOptions value={chosen} onChange={choose} />;
}

interface OrganizationPickerProps {
  label: string;
  chosen: string | null;
  onChange: (organizationId: string | null) => void;
}

/** One organization. */
export function OrganizationPicker({ label, chosen, onChange }: OrganizationPickerProps) {
  const { field, keep } = useOrganizations();
  const choose = (id: string | null) => {
    keep(id ? [id] : []);
    onChange(id);
  };
  return <Select {...field} label={label} clearable value={chosen} onChange={choose} />;
}
