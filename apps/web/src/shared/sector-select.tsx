import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConvention } from './convention-context';

interface SectorSelectProps {
  /** Shown above where a sector is chosen; without, the list filters, and "all" is a choice. */
  label?: string;
  value: string | null;
  onChange: (code: string | null) => void;
}

/** The convention's sectors, each with those below it, in the device's own list: quick on a phone and typed on a desk. */
export function SectorSelect({ label, value, onChange }: SectorSelectProps) {
  const { t } = useTranslation();
  const { convention, sectorName } = useConvention();
  const groups = useMemo(() => {
    const tops = convention.sectors.filter((sector) => sector.parent === null);
    return tops.map((top) => ({
      group: sectorName(top.code),
      items: convention.sectors
        .filter((sector) => sector.code === top.code || sector.parent === top.code)
        .map((sector) => ({ value: sector.code, label: sectorName(sector.code) })),
    }));
  }, [convention, sectorName]);
  return (
    <NativeSelect
      {...(label ? { label } : { 'aria-label': t('common.sector') })}
      data={[{ value: '', label: label ? '' : t('common.allSectors') }, ...groups]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
      {...(!label && { flex: 1, maw: '16rem' })}
    />
  );
}
