import { Skeleton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Item, Party } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { countryName, spokenName } from '../../shared/place-names';
import { useProfile } from './use-queue';
import classes from './queue.module.css';

/** One side of a pairing: who they are, what they offer, what they need. */
export function ProfileColumn({ conventionId, party, label }: { conventionId: string; party: Party; label: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sectorName } = useConvention();
  const profile = useProfile(conventionId, party.organizationId);
  const known = profile.data;
  return (
    <section className={classes.column}>
      <Text size="xs" c="dimmed" fw={600}>
        {label}
      </Text>
      <h2 className={classes.partyName}>{inLanguage(party.name, language)}</h2>
      {profile.isPending && <Skeleton height={140} />}
      {profile.isError && (
        <Text size="sm" c="dimmed">
          {t('profile.failed')}
        </Text>
      )}
      {known && (
        <>
          <Text size="sm" c="dimmed">
            {[known.country && countryName(known.country, language), ...known.sectors.map(sectorName)]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          <Items title={t('profile.needs')} items={known.needs} />
          <Items title={t('profile.offers')} items={known.offers} />
          {known.languages.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('profile.languages')}: {known.languages.map((code) => spokenName(code, language)).join(', ')}
            </Text>
          )}
        </>
      )}
    </section>
  );
}

function Items({ title, items }: { title: string; items: Item[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <div>
      <h3 className={classes.itemsTitle}>{title}</h3>
      {items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('profile.none')}
        </Text>
      )}
      {items.map((item) => (
        <Text key={item.id} size="sm" className={classes.item}>
          {inLanguage(item.text, language)}
        </Text>
      ))}
    </div>
  );
}
