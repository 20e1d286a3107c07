import { Stack, Text, Title } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ApartPanel } from './apart-panel';
import { ChainPanel } from './chain-panel';
import { ContestsPanel } from './contests-panel';
import { ExposurePanel } from './exposure-panel';
import { matchingViews, type MatchingView } from './matching-views';
import { PastDealsPanel } from './past-deals-panel';
import { RunsPanel } from './runs-panel';
import { WeightsPanel } from './weights-panel';
import { PageViews } from '../../shared/page-views';
import classes from './matching.module.css';

/** All that decides who finds whom: runs, weights, exposure, objections, who is kept apart, who supplies whom. */
export function MatchingPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/matching' });
  const { view = 'runs' } = useSearch({ from: '/c/$conventionId/matching' });
  const Panel = panels[view];
  return (
    <Stack className={classes.page} gap="lg">
      <div>
        <Title order={1}>{t('matching.title')}</Title>
        <Text c="dimmed">{t('matching.lead')}</Text>
      </div>
      <PageViews
        label={t('matching.title')}
        to="/c/$conventionId/matching"
        conventionId={conventionId}
        views={matchingViews.map((name) => ({ name, title: t(`matching.views.${name}`) }))}
        current={view}
      />
      <Panel key={conventionId} conventionId={conventionId} />
    </Stack>
  );
}

const panels: Record<MatchingView, typeof RunsPanel> = {
  runs: RunsPanel,
  weights: WeightsPanel,
  exposure: ExposurePanel,
  contests: ContestsPanel,
  apart: ApartPanel,
  chain: ChainPanel,
  past: PastDealsPanel,
};
