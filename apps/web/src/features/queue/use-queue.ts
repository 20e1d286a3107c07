import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { queueKey } from './queue-cache';
import type { QueueFilter } from './queue-filter';

const first = undefined as string | undefined;

const queryOf = ({ sector, search }: Omit<QueueFilter, 'status'>) => ({
  ...(sector && { sector }),
  ...(search && { search }),
});

export function useQueue(conventionId: string, filter: QueueFilter) {
  return useInfiniteQuery({
    queryKey: queueKey(conventionId, filter),
    queryFn: ({ pageParam, signal }) =>
      call('pairings.list', {
        params: { conventionId },
        query: { limit: 100, status: filter.status, ...queryOf(filter), ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** How many there are of each status. Asked of the server again, at most once in a while, when pairings have changed. */
export function useQueueCounts(conventionId: string, filter: Omit<QueueFilter, 'status'>) {
  return useQuery({
    queryKey: [...keys.pairingCounts(conventionId), filter],
    queryFn: async ({ signal }) => {
      const page = await call('pairings.list', {
        params: { conventionId },
        query: { limit: 1, ...queryOf(filter) },
        signal,
      });
      return page.counts;
    },
    placeholderData: (before) => before,
  });
}

export function useProfile(conventionId: string, organizationId: string) {
  return useQuery({
    queryKey: keys.profile(conventionId, organizationId),
    queryFn: ({ signal }) => call('profiles.get', { params: { conventionId, organizationId }, signal }),
    staleTime: 5 * 60_000,
  });
}
