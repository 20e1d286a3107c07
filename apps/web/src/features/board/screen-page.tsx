import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PublicFrame } from '../../app/public-frame';
import { destinationsOf } from '../../api/destinations';
import { useSignIn } from '../../api/session';
import { EmptyState } from '../../shared/states';
import { clearFragment, fragmentOfAddress } from '../sign-in/fragment';
import { AnnouncementOverlay } from '../screens/announcement-overlay';
import { useScreenOrders } from '../screens/use-screen-orders';
import { useKeptPage } from '../wall/use-kept-page';
import { PairingCode } from './pairing-code';
import { ScreenContent } from './screen-content';
import { useScreenSession } from './use-screen-session';

/** What a screen in the hall opens: what it is told to show once it is paired, until then the code to pair it with. */
export function ScreenPage() {
  const { t } = useTranslation();
  const { lang } = useSearch({ from: '/board' });
  const [token] = useState(fragmentOfAddress);
  const [linkUsed, setLinkUsed] = useState(token === '');
  const session = useScreenSession(linkUsed);
  const { mutate } = useSignIn();
  const sent = useRef(false);
  useKeptPage();
  useEffect(() => {
    clearFragment();
    if (token === '' || sent.current) return;
    sent.current = true;
    mutate({ token }, { onSettled: () => setLinkUsed(true) });
  });
  if (!linkUsed || session === undefined) return null;
  if (session === null) return <PairingCode />;
  const [first] = destinationsOf(session);
  if (!first) {
    return (
      <PublicFrame>
        <EmptyState>{t('board.noConvention')}</EmptyState>
      </PublicFrame>
    );
  }
  return <OrderedScreen key={first.conventionId} conventionId={first.conventionId} lang={lang} />;
}

/** Shows what this screen is told to, with messages over it; the board until anything was told. */
function OrderedScreen({ conventionId, lang }: { conventionId: string; lang: string | undefined }) {
  const orders = useScreenOrders(conventionId);
  const show = orders?.show ?? { content: 'board', tableId: null, language: null };
  return (
    <>
      <ScreenContent
        conventionId={conventionId}
        show={show}
        lang={lang ?? show.language ?? undefined}
        screenId={orders?.screenId}
      />
      <AnnouncementOverlay announcements={orders?.announcements ?? []} />
    </>
  );
}
