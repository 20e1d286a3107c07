import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SectorSelect } from '../../shared/sector-select';
import type { DealFilter } from './use-deals';
import classes from './deals.module.css';

const statuses = ['entered', 'verified', 'released', 'signed', 'retracted'] as const;

interface DealsToolbarProps {
  filter: DealFilter;
  onChange: (filter: DealFilter) => void;
}

export function DealsToolbar({ filter, onChange }: DealsToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.toolbar}>
      <TextInput
        type="search"
        aria-label={t('common.search')}
        placeholder={t('deals.searchHint')}
        value={filter.search}
        onChange={({ currentTarget }) => onChange({ ...filter, search: currentTarget.value })}
        flex={1}
        miw="10rem"
      />
      <NativeSelect
        aria-label={t('deals.statusLabel')}
        data={[
          { value: '', label: t('deals.anyStatus') },
          ...statuses.map((value) => ({ value, label: t(`deals.status.${value}`) })),
        ]}
        value={filter.status ?? ''}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, status: statuses.find((status) => status === currentTarget.value) ?? null })
        }
      />
      <SectorSelect value={filter.sector} onChange={(sector) => onChange({ ...filter, sector })} />
    </div>
  );
}
