import { correctDeal, enterDeal, type Deal } from '@handsel/contracts';
import { bodyOf, changesOf, draftOf, emptyDraft, isComplete } from './deal-draft';

const id = '019a0000-0000-7000-8000-000000000001';
const deal: Deal = {
  id,
  key: 'd1',
  project: { en: 'Wafer line', zh: '晶圆产线' },
  type: 'contract',
  amount: '100.00',
  currency: 'USD',
  sector: 'digital',
  subFields: ['digital.integrated-circuits'],
  origin: { country: 'CN', province: null },
  parties: [
    { side: 'buyer', organizationId: id, name: { en: 'Buyer' } },
    { side: 'supplier', organizationId: null, name: { zh: '供方' } },
  ],
  rate: '7.1',
  rateDate: '2026-03-01',
  rateStated: true,
  amounts: { USD: '100.00', CNY: '710.00' },
  highTech: true,
  highTechStated: null,
  status: 'entered',
  releaseAt: null,
  meetingId: null,
  pairingId: null,
  signedAt: null,
  milestones: [],
  version: 3,
};

describe('a deal while it is typed', () => {
  it('is complete when the contract takes it', () => {
    const draft = draftOf(deal);
    expect(isComplete(draft)).toBe(true);
    expect(enterDeal.safeParse(bodyOf(draft, () => 'made up')).success).toBe(true);
    expect(bodyOf({ ...draft, key: ' ' }, () => 'made up').key).toBe('made up');
    expect(isComplete(emptyDraft('CNY'))).toBe(false);
  });

  it.each([
    ['a name', { en: ' ', zh: '' }],
    ['an amount', { amount: '-1' }],
    ['at most two places', { amount: '1.001' }],
    ['a sector', { sector: null }],
    ['a country', { country: 'China' }],
    ['the date of its rate', { rateDate: '' }],
    ['both sides', { parties: draftOf(deal).parties.slice(0, 1) }],
    ['names of all parties', { parties: draftOf(deal).parties.map((party) => ({ ...party, en: '', zh: '' })) }],
  ])('lacks %s', (_, changes) => {
    expect(isComplete({ ...draftOf(deal), ...changes })).toBe(false);
  });

  it('corrects what was changed and nothing else', () => {
    const draft = draftOf(deal);
    expect(changesOf(deal, draft)).toEqual({});
    expect(changesOf(deal, { ...draft, amount: '250', highTech: 'no', rate: '', rateDate: '' })).toEqual({
      amount: '250',
      highTech: false,
      rate: null,
    });
    const changes = changesOf(deal, { ...draft, province: '安徽', parties: draft.parties.toReversed() });
    expect(Object.keys(changes).sort()).toEqual(['origin', 'parties']);
    expect(correctDeal.safeParse({ version: 3, reason: 'why', ...changes }).success).toBe(true);
  });
});
