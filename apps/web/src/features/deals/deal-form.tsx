import { Alert, Button, Group, MultiSelect, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { currencyCode, dealType, type Deal } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useConvention } from '../../shared/convention-context';
import { notice } from '../../shared/notices';
import { SectorSelect } from '../../shared/sector-select';
import { useErrorWords } from '../../shared/use-error-words';
import { bodyOf, changesOf, draftOf, emptyDraft, isComplete, type DealDraft } from './deal-draft';
import { PartyFields } from './party-fields';
import classes from './deals.module.css';

interface DealFormProps {
  conventionId: string;
  /** The deal to correct; null to enter one. */
  deal: Deal | null;
  onDone: (deal: Deal) => void;
}

/** Enters a deal, or corrects any field of one and says why. */
export function DealForm({ conventionId, deal, onDone }: DealFormProps) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const client = useQueryClient();
  const { convention } = useConvention();
  const madeUp = useId();
  const [draft, setDraft] = useState<DealDraft>(() => (deal ? draftOf(deal) : emptyDraft(convention.currency)));
  const [reason, setReason] = useState('');
  const change = (changes: Partial<DealDraft>) => setDraft({ ...draft, ...changes });
  const save = useMutation({
    mutationFn: () => {
      const params = { conventionId };
      if (!deal) return call('deals.enter', { params, body: bodyOf(draft, () => `${Date.now()}${madeUp}`) });
      const body = { version: deal.version, reason: reason.trim(), ...changesOf(deal, draft) };
      return call('deals.correct', { params: { ...params, dealId: deal.id }, body });
    },
    onSuccess: (saved) => {
      notice(deal ? t('deals.done.corrected') : t('deals.done.entered'));
      void client.invalidateQueries({ queryKey: keys.deals(conventionId) });
      onDone(saved);
    },
  });
  const changed = deal === null || Object.keys(changesOf(deal, draft)).length > 0;
  const ready = isComplete(draft) && changed && (deal === null || reason.trim() !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (ready) save.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('deals.form.en')}
          maxLength={500}
          data-autofocus
          value={draft.en}
          onChange={({ currentTarget }) => change({ en: currentTarget.value })}
        />
        <TextInput
          label={t('deals.form.zh')}
          description={t('deals.form.oneLanguage')}
          maxLength={500}
          value={draft.zh}
          onChange={({ currentTarget }) => change({ zh: currentTarget.value })}
        />
        <PartyFields conventionId={conventionId} parties={draft.parties} onChange={(parties) => change({ parties })} />
        <MoneyFields draft={draft} change={change} />
        <FieldFields draft={draft} change={change} />
        {!deal && (
          <TextInput
            label={t('deals.key')}
            description={t('deals.form.keyHint')}
            maxLength={120}
            value={draft.key}
            onChange={({ currentTarget }) => change({ key: currentTarget.value })}
          />
        )}
        {deal && (
          <TextInput
            label={t('deals.reason')}
            description={deal.status === 'signed' ? t('deals.form.signedHint') : t('deals.form.againHint')}
            required
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        )}
        {save.isError && (
          <Alert color="red" variant="light" role="alert">
            {words(save.error)}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={!ready} loading={save.isPending}>
            {deal ? t('deals.correct') : t('deals.enter')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface PartProps {
  draft: DealDraft;
  change: (changes: Partial<DealDraft>) => void;
}

function MoneyFields({ draft, change }: PartProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('deals.amount')}
        required
        inputMode="decimal"
        placeholder="1250000.00"
        value={draft.amount}
        onChange={({ currentTarget }) => change({ amount: currentTarget.value })}
      />
      <NativeSelect
        label={t('deals.form.currency')}
        data={currencyCode.options}
        value={draft.currency}
        onChange={({ currentTarget }) =>
          change({ currency: currencyCode.options.find((code) => code === currentTarget.value) ?? draft.currency })
        }
      />
      <NativeSelect
        label={t('deals.typeLabel')}
        data={dealType.options.map((value) => ({ value, label: t(`deals.type.${value}`) }))}
        value={draft.type}
        onChange={({ currentTarget }) =>
          change({ type: dealType.options.find((type) => type === currentTarget.value) ?? draft.type })
        }
      />
      <TextInput
        label={t('deals.rate')}
        description={t('deals.form.rateHint')}
        inputMode="decimal"
        value={draft.rate}
        onChange={({ currentTarget }) => change({ rate: currentTarget.value })}
      />
      {draft.rate !== '' && (
        <TextInput
          type="date"
          label={t('deals.form.rateDate')}
          value={draft.rateDate}
          onChange={({ currentTarget }) => change({ rateDate: currentTarget.value })}
        />
      )}
    </div>
  );
}

function FieldFields({ draft, change }: PartProps) {
  const { t } = useTranslation();
  const { convention, sectorName } = useConvention();
  const below = convention.sectors.filter(({ parent }) => parent !== null && parent === draft.sector);
  return (
    <div className={classes.fields}>
      <SectorSelect
        label={t('common.sector')}
        value={draft.sector}
        onChange={(sector) => change({ sector, subFields: [] })}
      />
      {below.length > 0 && (
        <MultiSelect
          label={t('deals.form.subFields')}
          data={below.map(({ code }) => ({ value: code, label: sectorName(code) }))}
          value={draft.subFields}
          onChange={(subFields) => change({ subFields })}
        />
      )}
      <NativeSelect
        label={t('deals.highTech')}
        data={(['', 'yes', 'no'] as const).map((value) => ({
          value,
          label: t(`deals.form.highTech.${value || 'table'}`),
        }))}
        value={draft.highTech}
        onChange={({ currentTarget }) =>
          change({ highTech: (['yes', 'no'] as const).find((word) => word === currentTarget.value) ?? '' })
        }
      />
      <TextInput
        label={t('deals.form.country')}
        description={t('deals.form.countryHint')}
        required
        maxLength={2}
        value={draft.country}
        onChange={({ currentTarget }) => change({ country: currentTarget.value })}
      />
      <TextInput
        label={t('deals.form.province')}
        maxLength={60}
        value={draft.province}
        onChange={({ currentTarget }) => change({ province: currentTarget.value })}
      />
    </div>
  );
}
