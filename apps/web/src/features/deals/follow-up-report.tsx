import { Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useConvention } from '../../shared/convention-context';
import { exactAmounts } from './exact-amount';
import classes from './deals.module.css';

/** How many of the signed deals were registered, have started and have their funds. */
export function FollowUpReport({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const { convention } = useConvention();
  const report = useQuery({
    queryKey: [...keys.deals(conventionId), 'follow-up'],
    queryFn: ({ signal }) => call('deals.followUp', { params: { conventionId }, signal }),
  });
  if (!report.data || report.data.signed.projects === 0) return null;
  const { signed, reached, nothingYet } = report.data;
  const rows = [
    { name: t('deals.status.signed'), ...signed },
    ...reached.map((step) => ({ name: t(`deals.milestone.${step.milestone}`), ...step })),
    { name: t('deals.figures.nothingYet'), ...nothingYet },
  ];
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t('deals.figures.followUp')}
      </Title>
      <Table.ScrollContainer minWidth={320}>
        <Table verticalSpacing="xs" aria-label={t('deals.figures.followUp')}>
          <Table.Tbody>
            {rows.map(({ name, projects, amounts }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className={classes.number}>{t('deals.figures.projects', { count: projects })}</Table.Td>
                <Table.Td className={classes.number}>
                  {exactAmounts(amounts, [convention.currency, convention.secondCurrency]).map((amount) => (
                    <div key={amount}>{amount}</div>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
