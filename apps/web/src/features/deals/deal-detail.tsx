import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { placeName } from '../../shared/place-names';
import { FailureState, ListSkeleton } from '../../shared/states';
import { DealActions } from './deal-actions';
import { DealEntries } from './deal-entries';
import { DealEvidenceList } from './deal-evidence';
import { DealMilestones } from './deal-milestones';
import type { DealWithHistory } from './deal-with-history';
import { DuplicateList } from './duplicate-list';
import { exactAmounts, namesOf } from './exact-amount';
import { statusColors } from './status-colors';
import { useDeal } from './use-deals';
import classes from './deals.module.css';

interface DealDetailProps {
  conventionId: string;
  dealId: string;
  onOpen: (dealId: string) => void;
}

export function DealDetail({ conventionId, dealId, onOpen }: DealDetailProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const deal = useDeal(conventionId, dealId);
  if (deal.isPending) return <ListSkeleton rows={4} height={72} />;
  if (deal.isError) return <FailureState error={deal.error} retry={() => void deal.refetch()} />;
  const { data } = deal;
  return (
    <Stack gap="lg" className={classes.deal}>
      <div>
        <Group gap="xs" mb={4}>
          <Badge variant="light" color={statusColors[data.status]} className={classes.tag}>
            {t(`deals.status.${data.status}`)}
          </Badge>
          {data.highTech && (
            <Badge variant="light" color="jade" className={classes.tag}>
              {t('deals.highTech')}
            </Badge>
          )}
        </Group>
        <Title order={2} size="h3">
          {inLanguage(data.project, language)}
        </Title>
        <Text c="dimmed" size="sm">
          {data.project.en && data.project.zh && data.project[language === 'en' ? 'zh' : 'en']}
        </Text>
      </div>
      <Facts deal={data} />
      {(data.status === 'entered' || data.status === 'verified') && (
        <DuplicateList conventionId={conventionId} dealId={dealId} onOpen={onOpen} />
      )}
      <DealActions conventionId={conventionId} deal={data} />
      {data.status === 'signed' && <DealMilestones conventionId={conventionId} deal={data} />}
      <DealEvidenceList conventionId={conventionId} deal={data} />
      <DealEntries entries={data.entries} />
    </Stack>
  );
}

function Facts({ deal }: { deal: DealWithHistory }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention, sectorName } = useConvention();
  const nameIn = (name: DealWithHistory['project']) => inLanguage(name, language);
  const currencies = [...new Set([deal.currency, convention.currency, convention.secondCurrency])];
  const { origin, rate, rateDate } = deal;
  const facts: [string, string][] = [
    [t('common.buyer'), namesOf(deal, 'buyer', nameIn)],
    [t('common.supplier'), namesOf(deal, 'supplier', nameIn)],
    [t('deals.amount'), exactAmounts(deal.amounts, currencies).join('\n')],
    ...(rate && rateDate
      ? ([[t('deals.rate'), t('deals.rateOf', { rate, date: rateDate })]] as [string, string][])
      : []),
    [t('deals.typeLabel'), t(`deals.type.${deal.type}`)],
    [t('common.sector'), [deal.sector, ...deal.subFields].map(sectorName).join(' · ')],
    [t('deals.origin'), placeName(origin.country, origin.province, language)],
    [t('deals.key'), deal.key],
  ];
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
