import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { SectorSelect } from '../../shared/sector-select';
import type { QueueFilter } from './queue-filter';
import { useQueueCounts } from './use-queue';
import classes from './queue.module.css';

const statuses = ['proposed', 'approved', 'rejected'] as const;

interface QueueToolbarProps {
  conventionId: string;
  filter: QueueFilter;
  settled: QueueFilter;
  onChange: (filter: QueueFilter) => void;
}

export function QueueToolbar({ conventionId, filter, settled, onChange }: QueueToolbarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = useQueueCounts(conventionId, { sector: settled.sector, search: settled.search });
  const number = new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        aria-label={t('queue.title')}
        value={filter.status}
        onChange={(value) => onChange({ ...filter, status: statuses.find((s) => s === value) ?? 'proposed' })}
        data={statuses.map((value) => ({
          value,
          label: (
            <span className={classes.statusLabel}>
              {t(`queue.status.${value}`)}
              {counts.data && <span className={classes.count}>{number.format(counts.data[value])}</span>}
            </span>
          ),
        }))}
      />
      <TextInput
        type="search"
        aria-label={t('common.search')}
        placeholder={t('queue.searchHint')}
        value={filter.search}
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
        flex={1}
        miw="9rem"
      />
      <SectorSelect value={filter.sector} onChange={(sector) => onChange({ ...filter, sector })} />
    </div>
  );
}
