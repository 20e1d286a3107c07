import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConvention } from './convention-context';

/** The convention's sectors, those below another one indented under it, found by typing. */
export function SectorSelect({ value, onChange }: { value: string | null; onChange: (code: string | null) => void }) {
  const { t } = useTranslation();
  const { convention, sectorName } = useConvention();
  const data = useMemo(() => {
    const tops = convention.sectors.filter((sector) => sector.parent === null);
    return tops.map((top) => ({
      group: sectorName(top.code),
      items: convention.sectors
        .filter((sector) => sector.code === top.code || sector.parent === top.code)
        .map((sector) => ({ value: sector.code, label: sectorName(sector.code) })),
    }));
  }, [convention, sectorName]);
  return (
    <Select
      aria-label={t('common.sector')}
      placeholder={t('common.allSectors')}
      data={data}
      value={value}
      onChange={onChange}
      clearable
      searchable
      flex={1}
      maw="16rem"
      maxDropdownHeight={360}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
    />
  );
}
