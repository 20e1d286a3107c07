import { Badge, Button, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Profile, RankedMatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { countryName } from '../../shared/place-names';
import { ScoreMark } from '../../shared/score-mark';
import { WhenWanted } from '../../shared/when-wanted';
import { MatchNotes } from './match-notes';
import type { MatchDecision } from './match-menu';
import { ScoreParts } from './score-parts';
import classes from './exhibitor.module.css';

const MatchMenu = lazy(async () => ({ default: (await import('./match-menu')).MatchMenu }));
const WhatWouldRaise = lazy(async () => ({ default: (await import('./what-would-raise')).WhatWouldRaise }));

interface MatchCardProps {
  conventionId: string;
  match: RankedMatch;
  onAsk: (profile: Profile) => void;
  onDecide: (decision: MatchDecision, match: RankedMatch) => void;
}

/** One match: who, how well, why in a sentence; the parts of the score on tap. Without personalisation nothing is scored. */
export function MatchCard({ conventionId, match, onAsk, onDecide }: MatchCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sectorName } = useConvention();
  const [open, { toggle }] = useDisclosure(false);
  const parts = useId();
  const { other } = match;
  const [name, otherName] = namesOf(other, language);
  return (
    <article className={classes.card}>
      <Group wrap="nowrap" align="flex-start" gap="sm">
        {match.score !== null && <ScoreMark score={match.score} />}
        <div className={classes.cardText}>
          <h2 className={classes.name}>{name}</h2>
          <Text size="sm" c="dimmed">
            {[otherName, other.country && countryName(other.country, language)].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <span className="visually-hidden">{t('matches.rank', { rank: match.rank })}</span>
        <Suspense fallback={<span className={classes.menuSpace} />}>
          <MatchMenu match={match} onDecide={onDecide} />
        </Suspense>
      </Group>
      <Group gap={6} my="xs">
        {other.sectors.slice(0, 3).map((code) => (
          <Badge key={code} variant="light" color="gray" className={classes.badge}>
            {sectorName(code)}
          </Badge>
        ))}
      </Group>
      <Text className={classes.why} data-open={open || undefined}>
        {inLanguage(match.why, language)}
      </Text>
      <MatchNotes match={match} />
      <Group justify="space-between" mt="sm" gap="xs">
        {match.score === null ? (
          <span />
        ) : (
          <UnstyledButton className={classes.disclose} aria-expanded={open} aria-controls={parts} onClick={toggle}>
            <Chevron open={open} />
            {t('matches.why')}
          </UnstyledButton>
        )}
        {match.requested ? (
          <Badge variant="light" color="gold" size="lg" className={classes.badge}>
            {t('matches.asked')}
          </Badge>
        ) : (
          <Button variant="light" onClick={() => onAsk(other)}>
            {t('matches.ask')}
          </Button>
        )}
      </Group>
      {match.score !== null && (
        <Collapse expanded={open} id={parts}>
          <ScoreParts parts={match.parts} score={match.score} />
          <WhenWanted wanted={open}>
            <WhatWouldRaise conventionId={conventionId} match={match} />
          </WhenWanted>
        </Collapse>
      )}
    </article>
  );
}

/** The name in the reader's language, and the one in the other where both were entered and differ. */
function namesOf(profile: Profile, language: 'en' | 'zh'): [string, string | undefined] {
  const name = inLanguage(profile.name, language);
  const other = profile.name[language === 'en' ? 'zh' : 'en'];
  return [name, other === name ? undefined : other];
}

function Chevron({ open }: { open: boolean }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className={classes.chevron} data-open={open}>
      <path d="M4 2l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
