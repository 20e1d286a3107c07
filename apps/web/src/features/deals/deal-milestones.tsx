import { Button, Group, NativeSelect, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/api';
import { useConvention } from '../../shared/convention-context';
import { dayKey } from '../../shared/times';
import type { DealWithHistory } from './deal-with-history';
import { stepOf, useDealStep } from './use-deals';
import classes from './deals.module.css';

const kinds = ['registered', 'started', 'funds-in-place'] as const;

interface DealMilestonesProps {
  conventionId: string;
  deal: DealWithHistory;
}

/** What became of a signed deal, and on which day; with a file that shows it, where there is one. */
export function DealMilestones({ conventionId, deal }: DealMilestonesProps) {
  const { t } = useTranslation();
  const { timeZone } = useConvention().convention;
  const [today] = useState(() => dayKey(new Date().toISOString(), timeZone));
  const reached = deal.milestones.map(({ kind }) => kind);
  const [milestone, setMilestone] = useState<(typeof kinds)[number]>(
    kinds.find((kind) => !reached.includes(kind)) ?? 'registered',
  );
  const [date, setDate] = useState(today);
  const [evidenceId, setEvidenceId] = useState('');
  const { params, version } = stepOf(conventionId, deal);
  const reach = useDealStep(
    conventionId,
    () => call('deals.reachMilestone', { params, body: { version, milestone, date, evidenceId: evidenceId || null } }),
    'milestone',
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reach.mutate(undefined);
  };
  return (
    <section>
      <Title order={3} size="h5" mb="xs">
        {t('deals.milestone.title')}
      </Title>
      {deal.milestones.map((known) => (
        <Text key={known.kind} size="sm">
          {t('deals.milestone.on', { milestone: t(`deals.milestone.${known.kind}`), date: known.date })}
        </Text>
      ))}
      <form onSubmit={submit}>
        <Group gap="xs" align="flex-end" mt="xs">
          <NativeSelect
            label={t('deals.milestone.what')}
            data={kinds.map((value) => ({ value, label: t(`deals.milestone.${value}`) }))}
            value={milestone}
            onChange={({ currentTarget }) =>
              setMilestone(kinds.find((kind) => kind === currentTarget.value) ?? 'registered')
            }
          />
          <TextInput
            type="date"
            label={t('deals.milestone.date')}
            max={today}
            required
            value={date}
            onChange={({ currentTarget }) => setDate(currentTarget.value)}
          />
          {deal.evidence.length > 0 && (
            <NativeSelect
              label={t('deals.milestone.evidence')}
              data={[{ value: '', label: '' }, ...deal.evidence.map(({ id, name }) => ({ value: id, label: name }))]}
              value={evidenceId}
              onChange={({ currentTarget }) => setEvidenceId(currentTarget.value)}
              className={classes.shrink}
            />
          )}
          <Button type="submit" variant="default" loading={reach.isPending} disabled={date === ''}>
            {t('deals.milestone.record')}
          </Button>
        </Group>
      </form>
    </section>
  );
}
