import { Button, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../api/session';
import { useErrorWords } from '../../shared/use-error-words';
import classes from './landing.module.css';
import { CODE_LENGTH, normalizeCode } from './normalize-code';

/** Signing in by code, with a word about why one is asked. */
export function SignInCard({ title, lead }: { title?: string; lead: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ code }, { onSuccess: () => void navigate({ to: '/' }) });
  };
  return (
    <Paper p="lg" withBorder bg="var(--surface)">
      <form onSubmit={submit}>
        <Stack>
          <Title order={1}>{title ?? t('signIn.title')}</Title>
          <Text c="dimmed">{lead}</Text>
          <TextInput
            label={t('signIn.code')}
            description={t('signIn.codeHint')}
            size="md"
            value={code}
            onChange={(event) => setCode(normalizeCode(event.currentTarget.value))}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', letterSpacing: '0.12em' } }}
            error={signIn.isError && words(signIn.error)}
          />
          <Button type="submit" size="md" disabled={code.length !== CODE_LENGTH} loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
          <Text size="sm" c="dimmed">
            {t('signIn.screenHint')}{' '}
            <Link to="/board" className={classes.link}>
              {t('signIn.screenLink')}
            </Link>
          </Text>
        </Stack>
      </form>
    </Paper>
  );
}
