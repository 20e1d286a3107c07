import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PublicFrame } from '../../app/public-frame';
import { useSession } from '../../api/session';
import { SignInCard } from '../sign-in/sign-in-card';
import { BoardView } from './board-view';

/** The board for whoever is signed in to the convention. */
export function StaffBoardPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/board' });
  const { lang } = useSearch({ from: '/c/$conventionId/board' });
  const session = useSession();
  if (session.data === null) {
    return (
      <PublicFrame>
        <SignInCard lead={t('signIn.needed')} />
      </PublicFrame>
    );
  }
  return <BoardView conventionId={conventionId} lang={lang} />;
}
