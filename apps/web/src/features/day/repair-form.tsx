import { Button, NativeSelect, Paper, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { notice, warning } from '../../shared/notices';
import { dayAndTime } from '../../shared/times';
import { useErrorWords } from '../../shared/use-error-words';
import { incidentKinds, incidentOf, type IncidentDraft } from './incident-draft';
import { PersonPicker } from './person-picker';
import { RepairPreview } from './repair-preview';
import classes from './day.module.css';

const empty: IncidentDraft = { kind: 'late-arrival', participantId: null, tableId: null, from: 0, until: 1 };

/** What has happened, who would be touched by mending it, and then the mending itself. */
export function RepairForm({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const { slots } = useConvention().convention;
  const [draft, setDraft] = useState(empty);
  const incident = incidentOf(draft, slots);
  const params = { conventionId };
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
            data={incidentKinds.map((value) => ({ value, label: t(`day.kinds.${value}`) }))}
          />
          <IncidentFields conventionId={conventionId} draft={draft} onChange={change} />
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

interface IncidentFieldsProps {
  conventionId: string;
  draft: IncidentDraft;
  onChange: (changes: Partial<IncidentDraft>) => void;
}

function IncidentFields({ conventionId, draft, onChange }: IncidentFieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { slots, tables, timeZone } = useConvention().convention;
  const { kind } = draft;
  const when = (instant: string) => dayAndTime(instant, language, timeZone);
  const starts = slots.map(({ startsAt }, index) => ({ value: String(index), label: when(startsAt) }));
  const ends =
    kind === 'late-arrival'
      ? starts.slice(1)
      : slots.map(({ endsAt }, index) => ({ value: String(index + 1), label: when(endsAt) }));
  return (
    <>
      {(kind === 'late-arrival' || kind === 'no-show') && (
        <PersonPicker
          conventionId={conventionId}
          chosen={draft.participantId}
          onChange={(participantId) => onChange({ participantId })}
        />
      )}
      {kind === 'closed-table' && (
        <NativeSelect
          label={t('day.table')}
          data={[
            { value: '', label: '' },
            ...tables.map(({ id, hall, label }) => ({ value: id, label: `${hall} ${label}` })),
          ]}
          value={draft.tableId ?? ''}
          onChange={({ currentTarget }) => onChange({ tableId: currentTarget.value || null })}
        />
      )}
      {kind !== 'late-arrival' && (
        <NativeSelect
          label={t('day.from')}
          data={starts}
          value={String(draft.from)}
          onChange={({ currentTarget }) => {
            const from = Number(currentTarget.value);
            onChange({ from, until: Math.max(draft.until, from + 1) });
          }}
        />
      )}
      {kind !== 'no-show' && (
        <NativeSelect
          label={t('day.until')}
          data={ends}
          value={String(draft.until)}
          onChange={({ currentTarget }) => onChange({ until: Number(currentTarget.value) })}
        />
      )}
    </>
  );
}
