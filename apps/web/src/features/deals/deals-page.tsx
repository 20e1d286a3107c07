import { Stack, Text, Title } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BatchesPanel } from './batches-panel';
import { dealViews, type DealView } from './deal-views';
import { DealsPanel } from './deals-panel';
import { FiguresPanel } from './figures-panel';
import { ImportPanel } from './import-panel';
import { PageViews } from '../../shared/page-views';
import classes from './deals.module.css';

/** The ledger: deals from their entry to what became of them, the figures that follow, and lists to import. */
export function DealsPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/deals' });
  const { view = 'list' } = useSearch({ from: '/c/$conventionId/deals' });
  const Panel = panels[view];
  return (
    <Stack className={classes.page} gap="md">
      <div>
        <Title order={1}>{t('deals.title')}</Title>
        <Text c="dimmed">{t('deals.lead')}</Text>
      </div>
      <PageViews
        label={t('deals.title')}
        to="/c/$conventionId/deals"
        conventionId={conventionId}
        views={dealViews.map((name) => ({ name, title: t(`deals.views.${name}`) }))}
        current={view}
      />
      <Panel key={conventionId} conventionId={conventionId} />
    </Stack>
  );
}

const panels: Record<DealView, typeof DealsPanel> = {
  list: DealsPanel,
  figures: FiguresPanel,
  batches: BatchesPanel,
  import: ImportPanel,
};
