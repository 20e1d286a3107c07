import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '@handsel/contracts';
import { isSignedOut } from './error-words';
import { keys } from './keys';

/** Live events keep the cache true, so nothing is fetched again on focus; what failed on the way is tried again. */
export function createQueryClient(): QueryClient {
  const forgetSession = (error: Error) => {
    if (isSignedOut(error)) client.setQueryData(keys.session, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: forgetSession }),
    mutationCache: new MutationCache({ onError: forgetSession }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
      },
    },
  });
  return client;
}
