import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { WeightsPreview } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { scoreOf100 } from '../../shared/score';
import classes from './matching.module.css';
import rows from '../../shared/rows.module.css';

const kinds = ['lifted', 'dropped', 'moved'] as const;

/** What other weights would do to the first places of everybody's list. */
export function PreviewResult({ preview }: { preview: WeightsPreview }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { totals, places, organizations, organizationsInAll } = preview;
  return (
    <Paper withBorder p="md" bg="var(--surface)" role="status">
      <Stack>
        <Text c="dimmed">{t('matching.weights.totals', { places, organizations, organizationsInAll })}</Text>
        <dl className={classes.figures}>
          {[...kinds, 'unchanged' as const].map((kind) => (
            <div key={kind}>
              <dd className={classes.figure} style={{ margin: 0 }}>
                {totals[kind]}
              </dd>
              <Text component="dt" size="sm" c="dimmed">
                {t(`matching.weights.${kind}`)}
              </Text>
            </div>
          ))}
        </dl>
        <div className={classes.split}>
          {kinds.map((kind) => (
            <section key={kind}>
              <Title order={3}>{t(`matching.weights.${kind}`)}</Title>
              {preview[kind].length === 0 && <Text c="dimmed">{t('matching.weights.none')}</Text>}
              <ol className={`${rows.rows} ${classes.tall}`} hidden={preview[kind].length === 0}>
                {preview[kind].map((change) => (
                  <li key={`${change.buyer.organizationId} ${change.supplier.organizationId}`} className={rows.row}>
                    <span className={rows.grow}>
                      {t('common.pairOf', {
                        buyer: inLanguage(change.buyer.name, language),
                        supplier: inLanguage(change.supplier.name, language),
                      })}
                    </span>
                    <Text size="sm" c="dimmed" className={classes.number}>
                      {place(change.rankBefore, change.scoreBefore)} → {place(change.rankAfter, change.scoreAfter)}
                    </Text>
                  </li>
                ))}
              </ol>
            </section>
          ))}
        </div>
        {preview.byOrganization.length > 0 && (
          <section>
            <Title order={3}>{t('matching.weights.most')}</Title>
            <ul className={rows.rows}>
              {preview.byOrganization.slice(0, 10).map(({ organization, lifted, dropped, moved }) => (
                <li key={organization.organizationId} className={rows.row}>
                  <span className={rows.grow}>{inLanguage(organization.name, language)}</span>
                  <Text size="sm" c="dimmed" className={classes.number}>
                    {[
                      `${lifted} ${t('matching.weights.lifted')}`,
                      `${dropped} ${t('matching.weights.dropped')}`,
                      `${moved} ${t('matching.weights.moved')}`,
                    ].join(' · ')}
                  </Text>
                </li>
              ))}
            </ul>
          </section>
        )}
      </Stack>
    </Paper>
  );
}

/** A place with its score, or a dash for what is not in the list. */
const place = (rank: number | null, score: number | null): string =>
  rank === null ? '–' : `#${rank}${score === null ? '' : ` (${scoreOf100(score)})`}`;
