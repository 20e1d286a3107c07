import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@handsel/contracts';
import { notice, warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';

interface Versioned<S, D> {
  queryKey: readonly string[];
  read: (signal: AbortSignal) => Promise<S>;
  save: (draft: D, version: number) => Promise<S>;
}

/**
 * What several people may change: the state as saved, and a draft of one's own until it is saved. Where somebody else
 * was first, their state is fetched and the draft stays, so that nothing typed is lost.
 */
export function useVersioned<S extends { version: number }, D>({ queryKey, read, save }: Versioned<S, D>) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const [draft, setDraft] = useState<D | null>(null);
  const state = useQuery({ queryKey, queryFn: ({ signal }) => read(signal) });
  const saving = useMutation({
    mutationFn: (wanted: D) => save(wanted, state.data?.version ?? 0),
    onSuccess: (saved) => {
      client.setQueryData(queryKey, saved);
      setDraft(null);
      notice(t('matching.saved'), queryKey.join());
    },
    onError: (error) => {
      if (error instanceof ApiError && error.problem.code === 'VERSION_STALE') {
        void client.invalidateQueries({ queryKey });
        warning(t('matching.stale'));
      } else warning(words(error));
    },
  });
  return {
    state,
    draft,
    setDraft,
    save: () => draft !== null && saving.mutate(draft),
    saving: saving.isPending,
  };
}
