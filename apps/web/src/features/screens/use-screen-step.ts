import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '../../api/keys';
import { warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';

/** Something that is done to screens; how they are then is asked for anew. */
export function useScreenStep<V>(conventionId: string, step: (input: V) => Promise<unknown>) {
  const words = useErrorWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onError: (error) => warning(words(error)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.screens(conventionId) }),
  });
}
