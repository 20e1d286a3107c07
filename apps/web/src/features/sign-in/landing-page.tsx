import { Center, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Session } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { destinationsOf, type Destination } from '../../api/destinations';
import { keys } from '../../api/keys';
import { useSession } from '../../api/session';
import { PublicFrame } from '../../app/public-frame';
import { useLanguage } from '../../i18n/use-language';
import { FailureState } from '../../shared/states';
import { SignInCard } from './sign-in-card';
import classes from './landing.module.css';

const pages = { exhibitor: '/c/$conventionId/matches', staff: '/c/$conventionId/queue', board: '/board' } as const;

/** Leads whoever is signed in to the own page, and everyone else to signing in. */
export function LandingPage() {
  const { t } = useTranslation();
  const session = useSession();
  if (session.data) return <Onward session={session.data} />;
  return (
    <PublicFrame>
      {session.isPending && (
        <Center h="30vh">
          <Loader aria-label={t('common.loading')} role="status" />
        </Center>
      )}
      {session.isError && <FailureState error={session.error} retry={() => void session.refetch()} />}
      {session.data === null && <SignInCard lead={t('signIn.lead')} />}
    </PublicFrame>
  );
}

function Onward({ session }: { session: Session }) {
  const destinations = destinationsOf(session);
  const [only] = destinations;
  if (only && destinations.length === 1 && !session.administrator) {
    return <Navigate to={pages[only.kind]} params={{ conventionId: only.conventionId }} replace />;
  }
  return <Choice session={session} destinations={destinations} />;
}

function Choice({ session, destinations }: { session: Session; destinations: Destination[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conventions = useQuery({
    queryKey: keys.conventions,
    queryFn: ({ signal }) => call('conventions.list', { signal }),
  });
  const items = conventions.data?.items ?? [];
  const nameOf = (id: string) => inLanguage(items.find((item) => item.id === id)?.name ?? {}, language);
  const reachable: Destination[] = session.administrator
    ? items.map(({ id }) => ({ kind: 'staff', conventionId: id, role: 'organizer' }))
    : destinations;
  const purpose = {
    exhibitor: t('landing.asExhibitor'),
    staff: t('landing.asStaff'),
    board: t('landing.asScreen'),
  };
  return (
    <PublicFrame>
      <Stack>
        <Title order={1}>{t('landing.choose')}</Title>
        {conventions.isError && <FailureState error={conventions.error} retry={() => void conventions.refetch()} />}
        {conventions.isSuccess && reachable.length === 0 && <Text c="dimmed">{t('landing.none')}</Text>}
        {reachable.map((to) => (
          <Link
            key={`${to.conventionId} ${to.kind}`}
            to={pages[to.kind]}
            params={{ conventionId: to.conventionId }}
            className={classes.choice}
          >
            <Text fw={600}>{nameOf(to.conventionId)}</Text>
            <Text size="sm" c="dimmed">
              {t(`roles.${to.role}`)} · {purpose[to.kind]}
            </Text>
          </Link>
        ))}
      </Stack>
    </PublicFrame>
  );
}
