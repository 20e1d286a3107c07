import type { Deal, EnterDealInput, OperationBodyInput } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

type Side = 'buyer' | 'supplier';

export interface PartyDraft {
  side: Side;
  organizationId: string | null;
  en: string;
  zh: string;
}

/** A deal while it is typed: empty texts where nothing is said yet. */
export interface DealDraft {
  key: string;
  en: string;
  zh: string;
  type: Deal['type'];
  amount: string;
  currency: Deal['currency'];
  rate: string;
  rateDate: string;
  sector: string | null;
  subFields: string[];
  highTech: '' | 'yes' | 'no';
  country: string;
  province: string;
  parties: PartyDraft[];
}

export const emptyParty = (side: Side): PartyDraft => ({ side, organizationId: null, en: '', zh: '' });

export const emptyDraft = (currency: Deal['currency']): DealDraft => ({
  key: '',
  en: '',
  zh: '',
  type: 'contract',
  amount: '',
  currency,
  rate: '',
  rateDate: '',
  sector: null,
  subFields: [],
  highTech: '',
  country: 'CN',
  province: '',
  parties: [emptyParty('buyer'), emptyParty('supplier')],
});

export const draftOf = (deal: Deal): DealDraft => ({
  key: deal.key,
  en: deal.project.en ?? '',
  zh: deal.project.zh ?? '',
  type: deal.type,
  amount: deal.amount,
  currency: deal.currency,
  rate: deal.rateStated ? (deal.rate ?? '') : '',
  rateDate: deal.rateStated ? (deal.rateDate ?? '') : '',
  sector: deal.sector,
  subFields: deal.subFields,
  highTech: deal.highTechStated === null ? '' : deal.highTechStated ? 'yes' : 'no',
  country: deal.origin.country,
  province: deal.origin.province ?? '',
  parties: deal.parties.map(({ side, organizationId, name }) => ({
    side,
    organizationId,
    en: name.en ?? '',
    zh: name.zh ?? '',
  })),
});

const named = (en: string, zh: string): Bilingual => ({
  ...(en.trim() && { en: en.trim() }),
  ...(zh.trim() && { zh: zh.trim() }),
});
const isNamed = ({ en, zh }: { en: string; zh: string }) => en.trim() !== '' || zh.trim() !== '';

/** Whether everything is there that a deal cannot do without; the server checks the rest. */
export const isComplete = (draft: DealDraft): boolean =>
  isNamed(draft) &&
  /^\d{1,16}(\.\d{1,2})?$/.test(draft.amount.trim()) &&
  draft.sector !== null &&
  /^[A-Za-z]{2}$/.test(draft.country.trim()) &&
  (draft.rate.trim() === '') === (draft.rateDate === '') &&
  draft.parties.every(isNamed) &&
  (['buyer', 'supplier'] as const).every((side) => draft.parties.some((party) => party.side === side));

/** What is sent of a draft that is complete; the key is made up where nobody gave one. */
export function bodyOf(draft: DealDraft, newKey: () => string): EnterDealInput {
  return {
    key: draft.key.trim() || newKey(),
    project: named(draft.en, draft.zh),
    type: draft.type,
    amount: draft.amount.trim(),
    currency: draft.currency,
    rate: draft.rate.trim() === '' ? null : { rate: draft.rate.trim(), date: draft.rateDate },
    sector: draft.sector ?? '',
    subFields: draft.subFields,
    highTech: draft.highTech === '' ? null : draft.highTech === 'yes',
    origin: { country: draft.country.trim().toUpperCase(), province: draft.province.trim() || null },
    parties: draft.parties.map(({ side, organizationId, en, zh }) => ({ side, organizationId, name: named(en, zh) })),
  };
}

/** Only what the draft changes of a deal: what nobody touched is not corrected. */
export function changesOf(deal: Deal, draft: DealDraft): Partial<OperationBodyInput<'deals.correct'>> {
  const { key: _key, meetingId: _meeting, ...before } = bodyOf(draftOf(deal), () => '');
  const after = bodyOf(draft, () => '') as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(before).flatMap(([name, value]) =>
      JSON.stringify(value) === JSON.stringify(after[name]) ? [] : [[name, after[name]]],
    ),
  );
}
