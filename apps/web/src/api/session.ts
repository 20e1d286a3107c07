import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Session, SignIn } from '@handsel/contracts';
import { call } from './api';
import { isSignedOut } from './error-words';
import { keys } from './keys';

/** Who is signed in; null for nobody. Not asked while a one-time link is still to be used. */
export function useSession(enabled = true) {
  return useQuery<Session | null>({
    queryKey: keys.session,
    queryFn: ({ signal }) =>
      call('session.get', { signal }).catch((error: unknown) => {
        if (isSignedOut(error)) return null;
        throw error;
      }),
    staleTime: Infinity,
    enabled,
  });
}

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => call('session.create', { body }),
    onSuccess: ({ session }) => {
      client.clear();
      client.setQueryData(keys.session, session);
    },
  });
}

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call('session.end'),
    // Whatever the server says, this device forgets what it has seen.
    onSettled: () => {
      client.clear();
      client.setQueryData(keys.session, null);
    },
  });
}
