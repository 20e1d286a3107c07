import { Button, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankedMatch, RaisingChange } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { useLanguage } from '../../i18n/use-language';
import { pointsOf100 } from '../../shared/score';
import { useErrorWords } from '../../shared/use-error-words';
import { useTrial } from '../match-trials/use-trial';
import classes from './exhibitor.module.css';

/** Which changes to either profile would raise this score, worked out when asked. */
export function WhatWouldRaise({ conventionId, match }: { conventionId: string; match: RankedMatch }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const trial = useTrial(conventionId, 'raise');
  const { buyerId, supplierId } = match;
  const ask = () =>
    trial.start(() => call('matches.whatWouldRaise', { params: { conventionId }, body: { buyerId, supplierId } }));
  return (
    <div className={classes.raise} aria-live="polite">
      {trial.working && (
        <Text size="sm" c="dimmed">
          <Loader size={14} mr={8} /> {t('matches.raise.working')}
        </Text>
      )}
      {!trial.working && !trial.result && (
        <Button variant="subtle" size="sm" px="xs" onClick={ask}>
          {t('matches.raise.ask')}
        </Button>
      )}
      {trial.error && (
        <Text size="sm" c="red">
          {words(trial.error)}
        </Text>
      )}
      {trial.failed && (
        <Text size="sm" c="red">
          {t('matches.raise.failed')}
        </Text>
      )}
      {trial.result && <Changes changes={trial.result.changes} other={match.other.organizationId} />}
    </div>
  );
}

function Changes({ changes, other }: { changes: RaisingChange[]; other: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  // Points below one of a hundred are nobody's concern.
  const worthwhile = changes.filter(({ points }) => shown(points) > 0);
  if (worthwhile.length === 0) return <Text size="sm">{t('matches.raise.none')}</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        {t('matches.raise.lead')}
      </Text>
      <ul className={classes.raises}>
        {worthwhile.map((change) => (
          <li key={`${change.organizationId} ${change.kind} ${change.itemId ?? ''} ${change.add.join()}`}>
            <span className={classes.raisePoints}>{t('matches.raise.points', { points: shown(change.points) })}</span>
            <span>
              <span className={classes.raiseSide}>
                {change.organizationId === other ? t('matches.raise.theirs') : t('matches.raise.yours')}
              </span>{' '}
              {inLanguage(change.sentence, language)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

const shown = (points: number) => pointsOf100([points])[0] ?? 0;
