import { Button, NativeSelect, Paper, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useConvention } from '../../shared/convention-context';
import { notice, warning } from '../../shared/notices';
import { useErrorWords } from '../../shared/use-error-words';
import { incidentKinds, incidentOf, type IncidentDraft } from './incident-draft';
import { IncidentFields } from './incident-fields';
import { RepairPreview } from './repair-preview';
import classes from './day.module.css';

const empty: IncidentDraft = {
  kind: 'late-arrival',
  participantId: null,
  tableId: null,
  interpreterId: null,
  from: 0,
  until: 1,
};

/** What has happened, who would be touched by mending it, and then the mending itself. */
export function RepairForm({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const { slots } = useConvention().convention;
  const [draft, setDraft] = useState(empty);
  const incident = incidentOf(draft, slots);
  const params = { conventionId };
  const interpreters = useQuery({
    queryKey: keys.interpreters(conventionId),
    queryFn: async ({ signal }) => (await call('interpreters.list', { params: { conventionId }, signal })).items,
    staleTime: 0,
  });
  const kinds = incidentKinds.filter((kind) => kind !== 'interpreter-away' || interpreters.data?.length);
  const preview = useMutation({
    mutationFn: (what: NonNullable<typeof incident>) => call('repairs.preview', { params, body: { incident: what } }),
    onError: (error) => warning(words(error)),
  });
  const apply = useMutation({
    mutationFn: ({ incident: what, hash }: NonNullable<typeof preview.data>) =>
      call('repairs.apply', { params, body: { incident: what, hash } }),
    onSuccess: () => {
      notice(t('day.applied'));
      preview.reset();
      void client.invalidateQueries({ queryKey: keys.offers(conventionId) });
    },
    onError: (error) => {
      warning(words(error));
      // What was shown is out of date: the new one takes its place.
      if (error instanceof ApiError && error.problem.code === 'PREVIEW_STALE' && incident) preview.mutate(incident);
    },
  });
  const change = (changes: Partial<IncidentDraft>) => {
    setDraft((before) => ({ ...before, ...changes }));
    preview.reset();
  };
  return (
    <Paper withBorder p="md" bg="var(--surface)">
      <Stack>
        <div className={classes.form}>
          <NativeSelect
            label={t('day.what')}
            value={draft.kind}
            onChange={({ currentTarget }) =>
              change({ kind: incidentKinds.find((kind) => kind === currentTarget.value) ?? 'late-arrival' })
            }
            data={kinds.map((value) => ({ value, label: t(`day.kinds.${value}`) }))}
          />
          <IncidentFields
            conventionId={conventionId}
            draft={draft}
            interpreters={interpreters.data ?? []}
            onChange={change}
          />
          <Button disabled={!incident} loading={preview.isPending} onClick={() => incident && preview.mutate(incident)}>
            {t('day.preview')}
          </Button>
        </div>
        {preview.data && (
          <RepairPreview
            preview={preview.data}
            applying={apply.isPending}
            onApply={() => preview.data && apply.mutate(preview.data)}
          />
        )}
      </Stack>
    </Paper>
  );
}
