import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { OrganizationPicker } from '../../shared/organization-picker';

interface PersonPickerProps {
  conventionId: string;
  chosen: string | null;
  onChange: (participantId: string | null) => void;
}

/** One person, by way of the organization. Where it has sent one person only, that is the one. */
export function PersonPicker({ conventionId, chosen, onChange }: PersonPickerProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [organizationId, setOrganizationId] = useState<string | null>(null);
  const people = useQuery({
    queryKey: [...keys.convention(conventionId), 'participants', organizationId],
    queryFn: async ({ signal }) => {
      const query = { limit: 100, ...(organizationId && { organizationId }) };
      return (await call('participants.list', { params: { conventionId }, query, signal })).items;
    },
    enabled: organizationId !== null,
  });
  // The first of them until somebody chooses; a list that is fetched again takes no choice back.
  const first = people.data?.[0]?.id;
  useEffect(() => {
    if (first !== undefined && chosen === null) onChange(first);
  }, [first, chosen, onChange]);
  return (
    <>
      <OrganizationPicker
        label={t('day.organization')}
        chosen={organizationId}
        onChange={(id) => {
          setOrganizationId(id);
          onChange(null);
        }}
      />
      <NativeSelect
        label={t('day.person')}
        disabled={!organizationId || !people.data}
        data={(people.data ?? []).map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
        value={chosen ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </>
  );
}
