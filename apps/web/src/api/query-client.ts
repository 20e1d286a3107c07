import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '@handsel/contracts';
import { isSignedOut } from './error-words';
import { keys } from './keys';

/**
 * Live events keep the cache true, so nothing is fetched again on focus; what failed on the way is tried again. Whether
 * the device calls itself online is not asked: a hall's network often leads nowhere else, and what somebody does without
 * a network has to fail at once. Waiting for it, the query library would sign a deal in silence half an hour later.
 */
export function createQueryClient(): QueryClient {
  const forgetSession = (error: Error) => {
    if (isSignedOut(error)) client.setQueryData(keys.session, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: forgetSession }),
    mutationCache: new MutationCache({ onError: forgetSession }),
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
      },
    },
  });
  return client;
}
