import { errorMessage, operations, type EnterDealInput } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

describe('deals as they must not be', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const named = (buyer: object, supplier: object) =>
    ({
      parties: [
        { side: 'buyer', ...buyer },
        { side: 'supplier', ...supplier },
      ],
    }) as unknown as EnterDealInput;

  it.each([
    ['DEAL_SIDES_EQUAL', named({ name: { en: 'Same' } }, { name: { en: 'Same' } })],
    ['DEAL_SIDES_EQUAL', named({ name: { en: 'ACME  Ltd.' } }, { name: { en: 'Acme Ltd', zh: '顶点' } })],
    ['DEAL_SIDES_EQUAL', named({ name: { zh: '臺灣電子' } }, { name: { en: 'Other', zh: '台湾电子' } })],
    ['SECTOR_UNKNOWN', { sector: 'no-such' }],
    ['SUBFIELD_OUTSIDE', { sector: 'digital', subFields: ['automotive.new-energy-vehicles'] }],
    ['SUBFIELD_OUTSIDE', { sector: 'digital', subFields: ['digital'] }],
    ['RATE_MISSING', { currency: 'JPY' }],
    ['AMOUNT_TOO_LARGE', { amount: '9999999999999999.99', currency: 'EUR' }],
    ['THING_NOT_FOUND', { meetingId: newId() }],
    ['THING_NOT_FOUND', named({ organizationId: newId(), name: { en: 'A' } }, { name: { en: 'B' } })],
  ] as [string, Partial<EnterDealInput>][])('are refused with %s: %j', async (code, changes) => {
    const before = await ledger.query('SELECT count(*) FROM deals');
    const result = await ledger.call('deals.enter', ledger.enters, { body: ledger.body(changes) });
    expect(result).toMatchObject({ ok: false, failure: { code } });
    if (!result.ok)
      for (const language of ['en', 'zh'] as const) expect(errorMessage(result.failure, language)).not.toContain('{');
    expect(await ledger.query('SELECT count(*) FROM deals')).toEqual(before);
  });

  it.each([
    ['amount', '-1.00'],
    ['amount', '1.0000000000001'],
    ['amount', '1e9'],
    ['amount', '12345678901234567'],
    ['currency', 'XXX'],
    ['rate', { rate: '0.000', date: '2026-01-01' }],
    ['rate', { rate: '-7', date: '2026-01-01' }],
    ['sector', '../etc'],
    ['key', ''],
  ] as const)('do not get past the operation with %s %j, and the field is named', (field, value) => {
    const parsed = operations['deals.enter'].body.safeParse({ ...ledger.body(), [field]: value });
    expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });

  it('are not released in the past', async () => {
    const verified = await ledger.step('deals.verify', await ledger.enter());
    for (const at of ['2020-01-01T00:00:00Z', new Date(Date.now() - 1_000).toISOString()])
      expect(await ledger.attempt('deals.release', verified, { at })).toMatchObject({
        ok: false,
        failure: { code: 'RELEASE_PAST' },
      });
    expect(await ledger.ask('deals.get', verified.id)).toMatchObject({ status: 'verified', releaseAt: null });
  });

  it('are not changed by somebody who has not seen the last change', async () => {
    const deal = await ledger.enter();
    const corrected = await ledger.step('deals.correct', deal, { reason: 'once', amount: '1.00' });
    expect(corrected.version).toBe(2);
    expect(await ledger.attempt('deals.correct', deal, { reason: 'again', amount: '2.00' })).toMatchObject({
      failure: { code: 'VERSION_STALE' },
    });
  });
});
