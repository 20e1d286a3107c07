import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Desk } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';

export const useDesk = (conventionId: string) =>
  useQuery({
    queryKey: keys.desk(conventionId),
    queryFn: ({ signal }) => call('desk.get', { params: { conventionId }, signal }),
  });

/** Something that is done at the desk. What it changes is asked for anew, also where somebody else was first. */
export function useDeskStep<V>(conventionId: string, step: (input: V) => Promise<unknown>) {
  const words = useErrorWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onError: (error) => {
      warning(words(error));
      // Most likely a deal is no longer what the list shows.
      void client.invalidateQueries({ queryKey: keys.deals(conventionId) });
    },
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.desk(conventionId) }),
        client.invalidateQueries({ queryKey: keys.screens(conventionId) }),
      ]),
  });
}

export const changeDesk = (
  conventionId: string,
  { version }: Desk,
  changed: { held?: boolean; delaySeconds?: number },
) => call('desk.change', { params: { conventionId }, body: { ...changed, version } });
