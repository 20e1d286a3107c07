import { Alert, Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from './use-error-words';
import classes from './states.module.css';

/** Nothing there, and what will change that. */
export function EmptyState({ title, children, action }: { title?: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <svg viewBox="0 0 48 48" width="44" height="44" aria-hidden="true" className={classes.figure}>
        <circle cx="24" cy="24" r="20" />
        <rect x="17.5" y="17.5" width="13" height="13" />
      </svg>
      {title && <h2 className={classes.title}>{title}</h2>}
      <Text c="dimmed" maw="34ch" ta="center">
        {children}
      </Text>
      {action}
    </div>
  );
}

export function FailureState({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  return (
    <Alert color="red" variant="light" title={t('failures.title')} role="alert" my="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{words(error)}</Text>
        {retry && (
          <Button variant="default" size="sm" onClick={retry}>
            {t('common.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Where a list is about to be, in its own measure, so that nothing jumps when it comes. */
export function ListSkeleton({ rows, height }: { rows: number; height: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm" aria-busy="true" aria-label={t('common.loading')} role="status">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={height} radius="md" />
      ))}
    </Stack>
  );
}
