import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { useSession } from '../../api/session';
import { PublicFrame } from '../../app/public-frame';
import { SignInCard } from '../sign-in/sign-in-card';

/** A display of the hall for whoever is signed in to the convention; others are asked to sign in. */
export function StaffWall({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const session = useSession();
  if (session.data !== null) return children;
  return (
    <PublicFrame>
      <SignInCard lead={t('signIn.needed')} />
    </PublicFrame>
  );
}
