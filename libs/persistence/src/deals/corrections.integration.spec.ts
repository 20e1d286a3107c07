import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

describe('corrections', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const reason = 'as the contract says';

  it.each([
    ['project', { project: { en: 'Another line', zh: '另一条产线' } }, {}],
    ['type', { type: 'intent' }, {}],
    ['amount', { amount: '63684' }, { amount: '63684.00', amounts: { CNY: '63684.00', USD: '10000.00' } }],
    ['currency', { currency: 'USD' }, { amounts: { USD: '6368400.00', CNY: '40556518.56' }, rate: '6.3684' }],
    [
      'currency that is neither of the two',
      { currency: 'EUR', amount: '100' },
      { amounts: { EUR: '100.00', CNY: '740.00', USD: '116.20' }, rate: '7.4' },
    ],
    [
      'rate',
      { rate: { rate: '7', date: '2026-06-01' } },
      { amounts: { CNY: '6368400.00', USD: '909771.43' }, rate: '7', rateDate: '2026-06-01', rateStated: true },
    ],
    ['sector', { sector: 'automotive.parts' }, { highTech: false }],
    [
      'sub-fields',
      { sector: 'automotive', subFields: ['automotive.new-energy-vehicles', 'automotive.parts'] },
      { highTech: true },
    ],
    ['high-tech flag', { highTech: false }, { highTech: false, highTechStated: false }],
    ['origin', { origin: { country: 'DE', province: null } }, {}],
    ['origin in other words', { origin: { country: 'CN', province: '江苏省' } }, { origin: { province: 'Jiangsu' } }],
    [
      'parties',
      {
        parties: [
          { side: 'buyer', organizationId: null, name: { en: 'One' } },
          { side: 'buyer', organizationId: null, name: { en: 'Two' } },
          { side: 'supplier', organizationId: null, name: { zh: '三' } },
        ],
      },
      {},
    ],
  ] as [string, object, object][])(
    'reach the %s of a signed deal, and the totals follow',
    async (_, changes, follows) => {
      const before = await ledger.totals();
      const signed = await ledger.sign(await ledger.enter());
      const corrected = await ledger.step('deals.correct', signed, { reason, ...changes });
      const plain = Object.keys(follows).length > 0 ? {} : changes;
      expect(corrected).toMatchObject({ ...plain, ...follows, status: 'signed' });
      const after = await ledger.totals();
      expect(after.projects).toBe(before.projects + 1);
      expect(after.highTech.projects - before.highTech.projects).toBe(corrected.highTech ? 1 : 0);
      // Taken back, nothing of either version is left.
      await ledger.step('deals.retract', corrected, { reason });
      expect(await ledger.totals()).toEqual({ ...before, ledgerLine: before.ledgerLine + 3 });
    },
  );

  it('keep a rate that was agreed with the deal, as long as its currency stays', async () => {
    const stated = await ledger.enter({ currency: 'USD', amount: '100', rate: { rate: '7.1', date: '2026-03-01' } });
    expect(stated).toMatchObject({ amounts: { CNY: '710.00', USD: '100.00' }, rate: '7.1', rateStated: true });
    const amount = await ledger.step('deals.correct', stated, { reason, amount: '200' });
    expect(amount).toMatchObject({ amounts: { CNY: '1420.00' }, rate: '7.1', rateDate: '2026-03-01' });
    const currency = await ledger.step('deals.correct', amount, { reason, currency: 'EUR' });
    expect(currency).toMatchObject({ amounts: { CNY: '1480.00' }, rate: '7.4', rateStated: false });
    const table = await ledger.step('deals.correct', currency, { reason, currency: 'USD', rate: null });
    expect(table).toMatchObject({ amounts: { CNY: '1273.68' }, rate: '6.3684', rateStated: false });
  });

  it('of a deal that is not signed yet have it verified again, and not by whoever corrected it', async () => {
    const released = await ledger.release(await ledger.enter());
    const corrected = await ledger.step('deals.correct', released, { reason, amount: '5.00' });
    expect(corrected.status).toBe('entered');
    expect(await ledger.attempt('deals.verify', corrected)).toMatchObject({ failure: { code: 'VERIFIER_SAME' } });
    expect(await ledger.attempt('deals.verify', corrected, {}, ledger.enters)).toMatchObject({ ok: true });
    expect((await ledger.eventsOf('deal.amended')).at(-1)).toMatchObject({
      audience: ['staff'],
      payload: { dealId: corrected.id },
    });
  });

  it('are not made of what was retracted', async () => {
    const retracted = await ledger.step('deals.retract', await ledger.enter(), { reason });
    expect(await ledger.attempt('deals.correct', retracted, { reason, amount: '1.00' })).toMatchObject({
      failure: { code: 'STATE_CONFLICT' },
    });
  });
});
