import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicFrame } from '../../app/public-frame';
import { destinationsOf } from '../../api/destinations';
import { useSession, useSignIn } from '../../api/session';
import { EmptyState } from '../../shared/states';
import { clearFragment, fragmentOfAddress } from '../sign-in/fragment';
import { BoardView } from './board-view';
import { PairingCode } from './pairing-code';

/** What a screen in the hall opens: the board once it is paired, until then the code to pair it with. */
export function ScreenPage() {
  const { t } = useTranslation();
  const { lang } = useSearch({ from: '/board' });
  const [token] = useState(fragmentOfAddress);
  const [linkUsed, setLinkUsed] = useState(token === '');
  const session = useSession(linkUsed);
  const { mutate } = useSignIn();
  const sent = useRef(false);
  useEffect(() => {
    clearFragment();
    if (token === '' || sent.current) return;
    sent.current = true;
    mutate({ token }, { onSettled: () => setLinkUsed(true) });
  });
  if (!linkUsed || session.data === undefined) return null;
  if (session.data === null) return <PairingCode />;
  const [first] = destinationsOf(session.data);
  if (!first) {
    return (
      <PublicFrame>
        <EmptyState>{t('board.noConvention')}</EmptyState>
      </PublicFrame>
    );
  }
  return <BoardView key={first.conventionId} conventionId={first.conventionId} lang={lang} />;
}
