import { Stack, Text, Title } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useConvention } from '../../shared/convention-context';
import { ZoneNote } from '../../shared/zone-note';
import { OfferList } from './offer-list';
import { RepairForm } from './repair-form';
import classes from './day.module.css';

/** The running day: something goes wrong, the plan is mended with the fewest people touched; freed places are offered. */
export function DayPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/day' });
  const first = useConvention().convention.slots[0];
  return (
    <Stack className={classes.page} gap="xl">
      <div>
        <Title order={1}>{t('day.title')}</Title>
        <Text c="dimmed">{t('day.lead')}</Text>
        {first && <ZoneNote at={first.startsAt} />}
      </div>
      <RepairForm conventionId={conventionId} />
      <section>
        <Title order={2}>{t('day.offersTitle')}</Title>
        <Text c="dimmed" mb="sm">
          {t('day.offersLead')}
        </Text>
        <OfferList conventionId={conventionId} />
      </section>
    </Stack>
  );
}
