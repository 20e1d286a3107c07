import { Anchor, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Profile, RankedMatch } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { notice, warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';
import { dropMatch, markContested } from './exhibitor-cache';

/** What an exhibitor decides about the own list: hide, object, block. Each shows at once, and comes back when refused. */
export function useMatchChoices(conventionId: string) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useErrorWords();
  const client = useQueryClient();
  const fetchAgain = () => {
    void client.invalidateQueries({ queryKey: keys.matches(conventionId) });
    void client.invalidateQueries({ queryKey: keys.hiddenMatches(conventionId) });
  };
  const nameOf = (profile: Profile) => inLanguage(profile.name, language);
  const onError = (error: Error) => {
    fetchAgain();
    warning(words(error));
  };
  const unhide = useMutation({
    mutationFn: (organizationId: string) => call('matches.unhide', { params: { conventionId, organizationId } }),
    onMutate: (organizationId) => dropMatch(client, conventionId, organizationId),
    onSuccess: fetchAgain,
    onError,
  });
  const hide = useMutation({
    mutationFn: ({ organizationId }: Profile) => call('matches.hide', { params: { conventionId, organizationId } }),
    onMutate: ({ organizationId }) => dropMatch(client, conventionId, organizationId),
    onSuccess: (_done, profile) => {
      fetchAgain();
      notice(
        <Group gap="xs">
          {t('matches.hidden', { name: nameOf(profile) })}
          <Anchor component="button" fw={600} onClick={() => unhide.mutate(profile.organizationId)}>
            {t('matches.undo')}
          </Anchor>
        </Group>,
        `hidden-${profile.organizationId}`,
      );
    },
    onError,
  });
  const contest = useMutation({
    mutationFn: ({ match: { buyerId, supplierId }, reason }: { match: RankedMatch; reason: string }) =>
      call('matches.contest', { params: { conventionId }, body: { buyerId, supplierId, reason } }),
    onSuccess: (_contest, { match }) => {
      markContested(client, conventionId, match.other.organizationId);
      void client.invalidateQueries({ queryKey: keys.matchContests(conventionId) });
      notice(t('matches.contestSent'));
    },
    onError,
  });
  const block = useMutation({
    mutationFn: ({ organizationId }: Profile) =>
      call('exclusions.add', { params: { conventionId }, body: { kind: 'blocked', organizationId } }),
    onMutate: ({ organizationId }) => dropMatch(client, conventionId, organizationId),
    onSuccess: (_exclusion, profile) => {
      void client.invalidateQueries({ queryKey: keys.exclusions(conventionId) });
      notice(t('matches.blocked', { name: nameOf(profile) }));
    },
    onError,
  });
  return { hide: hide.mutate, unhide: unhide.mutate, contest: contest.mutate, block: block.mutate };
}

export type MatchChoices = ReturnType<typeof useMatchChoices>;
