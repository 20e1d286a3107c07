import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankedMatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { WhenWanted } from '../../shared/when-wanted';
import type { MatchChoices } from './use-match-choices';

const ReasonDialog = lazy(async () => ({ default: (await import('../../shared/reason-dialog')).ReasonDialog }));
const ConfirmDialog = lazy(async () => ({ default: (await import('../../shared/confirm-dialog')).ConfirmDialog }));

export interface AskedMatch {
  decision: 'contest' | 'block';
  match: RankedMatch;
}

interface MatchDialogsProps {
  asked: AskedMatch | null;
  choices: MatchChoices;
  onClose: () => void;
}

/** Asks once more before what others notice: an objection, a block. */
export function MatchDialogs({ asked, choices, onClose }: MatchDialogsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = asked ? inLanguage(asked.match.other.name, language) : '';
  const contesting = asked?.decision === 'contest';
  const blocking = asked?.decision === 'block';
  return (
    <>
      <WhenWanted wanted={contesting}>
        <ReasonDialog
          opened={contesting}
          title={t('matches.contestTitle', { name })}
          label={t('matches.contestLabel')}
          description={t('matches.contestHint')}
          confirm={t('matches.contestSend')}
          required
          onClose={onClose}
          onConfirm={(reason) => asked && choices.contest({ match: asked.match, reason })}
        />
      </WhenWanted>
      <WhenWanted wanted={blocking}>
        <ConfirmDialog
          opened={blocking}
          text={t('matches.blockConfirm', { name })}
          confirm={t('matches.block')}
          onClose={onClose}
          onConfirm={() => asked && choices.block(asked.match.other)}
        />
      </WhenWanted>
    </>
  );
}
