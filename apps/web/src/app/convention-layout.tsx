import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '@handsel/contracts';
import { call } from '../api/api';
import { keys } from '../api/keys';
import { useSession } from '../api/session';
import { SignInCard } from '../features/sign-in/sign-in-card';
import { useConventionLive } from './use-convention-live';
import { ConventionProvider } from '../shared/convention-context';
import { FailureState } from '../shared/states';
import { ConventionFrame } from './convention-frame';
import { PublicFrame } from './public-frame';

/** Asks for a session, loads the convention, follows it live, and puts the frame around the page. */
export function ConventionLayout() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.isPending) return <Waiting />;
  if (session.data) return <FollowedConvention session={session.data} />;
  return (
    <PublicFrame>
      {session.isError ? (
        <FailureState error={session.error} retry={() => void session.refetch()} />
      ) : (
        <SignInCard lead={t('signIn.needed')} />
      )}
    </PublicFrame>
  );
}

function FollowedConvention({ session }: { session: Session }) {
  const { conventionId } = useParams({ from: '/c/$conventionId' });
  const convention = useQuery({
    queryKey: keys.details(conventionId),
    queryFn: ({ signal }) => call('conventions.get', { params: { conventionId }, signal }),
    staleTime: Infinity,
  });
  const status = useConventionLive(convention.data, session);
  if (convention.isPending) return <Waiting />;
  if (convention.isError) {
    return (
      <PublicFrame>
        <FailureState error={convention.error} retry={() => void convention.refetch()} />
      </PublicFrame>
    );
  }
  return (
    <ConventionProvider convention={convention.data}>
      <ConventionFrame session={session} status={status}>
        <Outlet />
      </ConventionFrame>
    </ConventionProvider>
  );
}

function Waiting() {
  const { t } = useTranslation();
  return (
    <Center h="60dvh">
      <Loader aria-label={t('common.loading')} role="status" />
    </Center>
  );
}
