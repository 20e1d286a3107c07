import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { FigureTable } from './figure-table';

/** How many of the signed deals were registered, have started and have their funds. */
export function FollowUpReport({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const report = useQuery({
    queryKey: [...keys.deals(conventionId), 'follow-up'],
    queryFn: ({ signal }) => call('deals.followUp', { params: { conventionId }, signal }),
  });
  if (!report.data || report.data.signed.projects === 0) return null;
  const { signed, reached, nothingYet } = report.data;
  const title = t('deals.figures.followUp');
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {title}
      </Title>
      <FigureTable
        title={title}
        figures={[
          { name: t('deals.status.signed'), ...signed },
          ...reached.map((step) => ({ name: t(`deals.milestone.${step.milestone}`), ...step })),
          { name: t('deals.figures.nothingYet'), ...nothingYet },
        ]}
      />
    </section>
  );
}
