import { Center, Loader, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@handsel/contracts';
import { PublicFrame } from '../../app/public-frame';
import { useSignIn } from '../../api/session';
import { FailureState } from '../../shared/states';
import { SignInCard } from './sign-in-card';
import { clearFragment, fragmentOfAddress } from './fragment';

/** Shorter than any token: a link that was cut off. */
const SHORTEST_TOKEN = 20;

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [token] = useState(fragmentOfAddress);
  const complete = token.length >= SHORTEST_TOKEN;
  const sent = useRef(false);
  const { mutate } = signIn;
  const submit = () => mutate({ token }, { onSuccess: () => void navigate({ to: '/', replace: true }) });
  useEffect(() => {
    clearFragment();
    // Once: a token works once, and effects may run twice.
    if (!complete || sent.current) return;
    sent.current = true;
    submit();
  });
  const refused = signIn.error instanceof ApiError && signIn.error.status < 500;
  return (
    <PublicFrame>
      {complete && !signIn.isError ? (
        <Center h="30vh">
          <Stack align="center" role="status">
            <Loader />
            <Text c="dimmed">{t('signIn.working')}</Text>
          </Stack>
        </Center>
      ) : signIn.isError && !refused ? (
        <FailureState error={signIn.error} retry={submit} />
      ) : refused ? (
        <SignInCard title={t('signIn.usedTitle')} lead={t('signIn.usedLead')} />
      ) : (
        <SignInCard lead={t('signIn.noLink')} />
      )}
    </PublicFrame>
  );
}
