import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankedMatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import classes from './exhibitor.module.css';

/** What else there is to know about a match: that it was objected to, and that it does not stand where its score puts it. */
export function MatchNotes({ match: { contested, moved } }: { match: RankedMatch }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {contested && (
        <Badge variant="light" color="gold" mt="xs" className={classes.badge}>
          {t('matches.contested')}
        </Badge>
      )}
      {moved && <p className={classes.moved}>{inLanguage(moved.reason, language)}</p>}
    </>
  );
}
