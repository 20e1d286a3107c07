import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Interpreter } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { dayAndTime } from '../../shared/times';
import type { IncidentDraft } from './incident-draft';
import { PersonPicker } from './person-picker';

interface IncidentFieldsProps {
  conventionId: string;
  draft: IncidentDraft;
  interpreters: readonly Interpreter[];
  onChange: (changes: Partial<IncidentDraft>) => void;
}

/** Who or what an incident is about, and when. */
export function IncidentFields({ conventionId, draft, interpreters, onChange }: IncidentFieldsProps) {
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
      {kind === 'interpreter-away' && (
        <NativeSelect
          label={t('day.interpreter')}
          data={[
            { value: '', label: '' },
            ...interpreters.map(({ id, name }) => ({ value: id, label: inLanguage(name, language) })),
          ]}
          value={draft.interpreterId ?? ''}
          onChange={({ currentTarget }) => onChange({ interpreterId: currentTarget.value || null })}
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
