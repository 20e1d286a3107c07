import { Button, NumberInput, Paper, Slider, Stack, Switch, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExposureFigures, MatchExposure, MatchSettings } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { LorenzCurve } from './lorenz-curve';
import { useMatchSettings } from './use-match-settings';
import classes from './matching.module.css';
import rows from '../../shared/rows.module.css';

/** How the first places are shared out among suppliers, by score alone and as the lists stand, and the bound on it. */
export function ExposurePanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const exposure = useQuery({
    queryKey: keys.matchExposure(conventionId),
    queryFn: ({ signal }) => call('matchExposure.get', { params: { conventionId }, query: { limit: 10 }, signal }),
  });
  return (
    <Stack>
      <Text>{t('matching.exposure.lead')}</Text>
      <ExposureForm conventionId={conventionId} />
      {exposure.isPending && <ListSkeleton rows={2} height={140} />}
      {exposure.isError && <FailureState error={exposure.error} retry={() => void exposure.refetch()} />}
      {exposure.data && exposure.data.before.lorenz.length === 0 && (
        <EmptyState>{t('matching.exposure.empty')}</EmptyState>
      )}
      {exposure.data && exposure.data.before.lorenz.length > 0 && <Report exposure={exposure.data} />}
    </Stack>
  );
}

function ExposureForm({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const { state, draft, setDraft, save, saving } = useMatchSettings(conventionId);
  if (!state.data) return null;
  const settings: MatchSettings = draft ?? state.data;
  const { exposure } = settings;
  const change = (changes: Partial<MatchSettings['exposure']>) =>
    setDraft({ ...settings, exposure: { ...exposure, ...changes } });
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <Stack>
        <Switch
          label={t('matching.exposure.everybody')}
          checked={exposure.everySupplierListed}
          onChange={({ currentTarget }) => change({ everySupplierListed: currentTarget.checked })}
        />
        <div>
          <Text size="sm" fw={500}>
            {t('matching.exposure.maximum')}: <span className={classes.number}>{exposure.maximumGini.toFixed(2)}</span>
          </Text>
          <Slider
            maw="24rem"
            min={0.1}
            max={1}
            step={0.05}
            label={null}
            thumbLabel={t('matching.exposure.maximum')}
            value={exposure.maximumGini}
            onChange={(maximumGini) => change({ maximumGini })}
          />
        </div>
        <NumberInput
          label={t('matching.exposure.first')}
          maw="18rem"
          min={3}
          max={30}
          value={exposure.places}
          onChange={(places) => typeof places === 'number' && change({ places })}
        />
        <Button disabled={draft === null} loading={saving} onClick={save} style={{ alignSelf: 'flex-start' }}>
          {t('matching.save')}
        </Button>
      </Stack>
    </Paper>
  );
}

function Report({ exposure }: { exposure: MatchExposure }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { before, after, mostListsAllowed, raised, lowered, inNoList, mostExposed } = exposure;
  return (
    <>
      <div className={classes.split}>
        <Stack>
          <Figures title={t('matching.exposure.after')} figures={after} />
          <Figures title={t('matching.exposure.before')} figures={before} />
          <Text size="sm" c="dimmed">
            {mostListsAllowed === null
              ? t('matching.exposure.unbound')
              : t('matching.exposure.bound', { count: mostListsAllowed })}{' '}
            {t('matching.exposure.moved', { raised, lowered })}
          </Text>
        </Stack>
        <LorenzCurve before={before.lorenz} after={after.lorenz} />
      </div>
      <div className={classes.split}>
        <section>
          <Title order={2}>{t('matching.exposure.missing')}</Title>
          {inNoList.length === 0 && <Text c="dimmed">{t('matching.exposure.missingNone')}</Text>}
          <ul className={rows.rows} hidden={inNoList.length === 0}>
            {inNoList.map(({ organizationId, name, matches }) => (
              <li key={organizationId} className={rows.row}>
                <span className={rows.grow}>{inLanguage(name, language)}</span>
                <Text size="sm" c="dimmed" className={classes.number}>
                  {t('matching.exposure.matches', { count: matches })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <Title order={2}>{t('matching.exposure.most')}</Title>
          <ol className={rows.rows}>
            {mostExposed.map(({ organizationId, name, listsBefore, listsAfter }) => (
              <li key={organizationId} className={rows.row}>
                <span className={rows.grow}>{inLanguage(name, language)}</span>
                <Text size="sm" c="dimmed" className={classes.number}>
                  {t('matching.exposure.lists', { before: listsBefore, after: listsAfter })}
                </Text>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

function Figures({ title, figures }: { title: string; figures: ExposureFigures }) {
  const { t } = useTranslation();
  return (
    <section>
      <Title order={3}>{title}</Title>
      <dl className={classes.figures}>
        <Figure label={t('matching.exposure.gini')} value={figures.gini.toFixed(2)} />
        <Figure label={t('matching.exposure.inNoList')} value={String(figures.suppliersInNoList)} />
        <Figure label={t('matching.exposure.mostLists')} value={String(figures.mostLists)} />
      </dl>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dd className={classes.figure} style={{ margin: 0 }}>
        {value}
      </dd>
      <Text component="dt" size="sm" c="dimmed">
        {label}
      </Text>
    </div>
  );
}
