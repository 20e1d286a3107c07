import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiError, type Deal, type DealStatus } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { notice, warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';

export interface DealFilter {
  status: DealStatus | null;
  sector: string | null;
  search: string;
}

const first = undefined as string | undefined;

export function useDealList(conventionId: string, { status, sector, search }: DealFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.deals(conventionId), 'list', status, sector, search],
    queryFn: ({ pageParam, signal }) =>
      call('deals.list', {
        params: { conventionId },
        query: {
          limit: 50,
          ...(status && { status }),
          ...(sector && { sector }),
          ...(search && { search }),
          ...(pageParam && { cursor: pageParam }),
        },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (before) => before,
  });
}

export const useDeal = (conventionId: string, dealId: string) =>
  useQuery({
    queryKey: [...keys.deals(conventionId), 'one', dealId],
    queryFn: ({ signal }) => call('deals.get', { params: { conventionId, dealId }, signal }),
  });

export const useDuplicates = (conventionId: string, dealId: string, enabled: boolean) =>
  useQuery({
    queryKey: [...keys.deals(conventionId), 'duplicates', dealId],
    queryFn: async ({ signal }) => (await call('deals.duplicates', { params: { conventionId, dealId }, signal })).items,
    enabled,
  });

/** One step of a deal. What it changes is fetched anew; where somebody else was first, that is said and shown. */
export function useDealStep<V>(conventionId: string, step: (input: V) => Promise<unknown>, done: string) {
  const words = useErrorWords();
  const { t } = useTranslation();
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: keys.deals(conventionId) });
  return useMutation({
    mutationFn: step,
    onSuccess: () => {
      notice(t(`deals.done.${done}`));
      return again();
    },
    onError: (error) => {
      warning(words(error));
      if (error instanceof ApiError && error.status === 409) void again();
    },
  });
}

/** What every step of a deal is called with. */
export const stepOf = (conventionId: string, { id, version }: Pick<Deal, 'id' | 'version'>) => ({
  params: { conventionId, dealId: id },
  version,
});
