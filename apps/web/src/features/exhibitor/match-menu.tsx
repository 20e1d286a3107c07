import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankedMatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { Dots } from '../../shared/dots';

export type MatchDecision = 'hide' | 'unhide' | 'contest' | 'block';

interface MatchMenuProps {
  match: RankedMatch;
  onDecide: (decision: MatchDecision, match: RankedMatch) => void;
}

/** What one rarely does with a match, behind three dots. */
export function MatchMenu({ match, onDecide }: MatchMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = inLanguage(match.other.name, language);
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={40} aria-label={t('matches.more', { name })}>
          <Dots />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {match.hidden ? (
          <Menu.Item onClick={() => onDecide('unhide', match)}>{t('matches.unhide')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => onDecide('hide', match)}>{t('matches.hide')}</Menu.Item>
        )}
        <Menu.Item disabled={match.contested} onClick={() => onDecide('contest', match)}>
          {t('matches.contest')}
        </Menu.Item>
        <Menu.Item color="red" onClick={() => onDecide('block', match)}>
          {t('matches.block')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
