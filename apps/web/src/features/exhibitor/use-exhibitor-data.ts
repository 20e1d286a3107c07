import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '../../api/api';
import { keys } from '../../api/keys';

const first = undefined as string | undefined;

export interface MatchFilter {
  search: string;
  sector: string | null;
}

/** Best first; the filter is part of the key, so that each search has its own list. */
export function useMatches(conventionId: string, filter: MatchFilter) {
  return useInfiniteQuery({
    queryKey: [...keys.matches(conventionId), filter],
    queryFn: ({ pageParam, signal }) =>
      call('matches.list', {
        params: { conventionId },
        query: {
          limit: 20,
          ...(pageParam && { cursor: pageParam }),
          ...(filter.search && { search: filter.search }),
          ...(filter.sector && { sector: filter.sector }),
        },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useRequests(conventionId: string) {
  return useInfiniteQuery({
    queryKey: keys.requests(conventionId),
    queryFn: ({ pageParam, signal }) =>
      call('requests.list', {
        params: { conventionId },
        query: { limit: 200, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useMeetings(conventionId: string) {
  return useInfiniteQuery({
    queryKey: keys.meetings(conventionId),
    queryFn: ({ pageParam, signal }) =>
      call('meetings.list', {
        params: { conventionId },
        query: { limit: 200, ...(pageParam && { cursor: pageParam }) },
        signal,
      }),
    initialPageParam: first,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}
