import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { warning } from '../../shared/notices';
import { FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { useMatchChoices } from './use-match-choices';
import classes from './exhibitor.module.css';

/** As many of each as one looks through. */
const MOST = 200;

export function HiddenList({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const choices = useMatchChoices(conventionId);
  const hidden = useQuery({
    queryKey: keys.hiddenMatches(conventionId),
    queryFn: async ({ signal }) =>
      (await call('matches.list', { params: { conventionId }, query: { hidden: 'true', limit: MOST }, signal })).items,
  });
  return (
    <Choices list={hidden} empty={t('lists.hiddenEmpty')}>
      {hidden.data?.map(({ other }) => (
        <li key={other.organizationId}>
          <span>{inLanguage(other.name, language)}</span>
          <Button variant="subtle" size="sm" onClick={() => choices.unhide(other.organizationId)}>
            {t('matches.unhide')}
          </Button>
        </li>
      ))}
    </Choices>
  );
}

export function BlockedList({ conventionId, own }: { conventionId: string; own: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const client = useQueryClient();
  const key = [...keys.exclusions(conventionId), 'own'];
  const blocked = useQuery({
    queryKey: key,
    queryFn: async ({ signal }) =>
      (await call('exclusions.list', { params: { conventionId }, query: { limit: MOST }, signal })).items,
  });
  const lift = useMutation({
    mutationFn: (exclusionId: string) => call('exclusions.remove', { params: { conventionId, exclusionId } }),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ queryKey: keys.matches(conventionId) });
    },
    onError: (error) => warning(words(error)),
  });
  return (
    <Choices list={blocked} empty={t('lists.blockedEmpty')}>
      {blocked.data?.map(({ id, organizations }) => (
        <li key={id}>
          <span>
            {organizations
              .filter(({ organizationId }) => organizationId !== own)
              .map(({ name }) => inLanguage(name, language))
              .join(', ')}
          </span>
          <Button
            variant="subtle"
            size="sm"
            loading={lift.variables === id && lift.isPending}
            onClick={() => lift.mutate(id)}
          >
            {t('lists.unblock')}
          </Button>
        </li>
      ))}
    </Choices>
  );
}

export function ContestList({ conventionId, own }: { conventionId: string; own: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const contests = useQuery({
    queryKey: [...keys.matchContests(conventionId), 'own'],
    queryFn: async ({ signal }) =>
      (await call('matchContests.list', { params: { conventionId }, query: { limit: MOST }, signal })).items,
  });
  return (
    <Choices list={contests} empty={t('lists.contestsEmpty')}>
      {contests.data?.map(({ id, buyer, supplier, status, answer }) => (
        <li key={id}>
          <span>
            {inLanguage((buyer.organizationId === own ? supplier : buyer).name, language)}
            {answer && (
              <Text size="sm" c="dimmed">
                {answer}
              </Text>
            )}
          </span>
          <Text size="sm" c="dimmed">
            {t(`lists.contest.${status}`)}
          </Text>
        </li>
      ))}
    </Choices>
  );
}

interface ChoicesProps {
  list: { isPending: boolean; error: Error | null; data?: unknown[] | undefined; refetch: () => unknown };
  empty: string;
  children: ReactNode;
}

function Choices({ list, empty, children }: ChoicesProps) {
  if (list.error) return <FailureState error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <ListSkeleton rows={1} height={44} />;
  if (list.data?.length === 0) return <Text c="dimmed">{empty}</Text>;
  return <ul className={classes.choices}>{children}</ul>;
}
