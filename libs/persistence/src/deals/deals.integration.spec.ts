import type { Deal, EnterDeal } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { startSampleConvention, valueOf, type SampleConvention } from '../fixtures/sample-convention';

describe('the deal ledger', () => {
  let convention: SampleConvention;
  let serial = 0;

  beforeAll(async () => {
    convention = await startSampleConvention();
    await convention.query(
      `UPDATE conventions SET second_currency = 'USD', rates = '[{"currency":"USD","rate":"6.3684","date":"2026-05-25"}]'`,
    );
    for (const { id } of [convention.organizer, second()])
      await convention.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"Organizer"}', now())`, [
        id,
      ]);
  });
  afterAll(() => convention.close());

  const verifier = { id: newId() };
  const second = () => ({ ...convention.organizer, ...verifier });
  const call: SampleConvention['call'] = (...input) => convention.call(...input);

  const body = (changes: Partial<EnterDeal> = {}) => ({
    key: `deal-${++serial}`,
    project: { en: 'Wafer line', zh: '晶圆产线' },
    type: 'contract',
    amount: '6368400.00',
    currency: 'CNY',
    sector: 'digital.integrated-circuits',
    origin: { country: 'CN', province: 'Anhui' },
    parties: [
      { side: 'buyer', name: { en: 'Buyer' } },
      { side: 'supplier', name: { en: 'Supplier' } },
    ],
    ...changes,
  });

  const enter = async (changes: Partial<EnterDeal> = {}) =>
    valueOf(await call('deals.enter', convention.organizer, { body: body(changes) }));
  type Step = 'deals.verify' | 'deals.release' | 'deals.sign';
  const step = (name: Step, deal: Deal) =>
    call(name, second(), { params: { dealId: deal.id }, body: { version: deal.version } });
  const sign = async (deal: Deal) => {
    let current = deal;
    for (const name of ['deals.verify', 'deals.release', 'deals.sign'] as const)
      current = valueOf(await step(name, current));
    return current;
  };
  const totals = async (query = {}) => valueOf(await call('deals.totals', convention.organizer, { query }));

  it('counts a deal from its signing on, in both currencies, and not before', async () => {
    const before = await totals();
    const deal = await enter();
    expect(deal).toMatchObject({ highTech: true, amounts: { CNY: '6368400.00', USD: '1000000.00' }, rate: '6.3684' });
    expect(await totals()).toEqual(before);
    const signed = await sign(deal);
    expect(signed.status).toBe('signed');
    expect(await totals()).toMatchObject({ projects: before.projects + 1, highTech: { projects: 1 } });
  });

  it('takes the steps of a deal only in their order', async () => {
    const deal = await enter();
    expect(await step('deals.sign', deal)).toMatchObject({ ok: false, failure: { code: 'STATE_CONFLICT' } });
    expect(await step('deals.release', deal)).toMatchObject({ ok: false, failure: { code: 'STATE_CONFLICT' } });
  });

  it('is not verified by whoever entered it', async () => {
    const deal = await enter();
    const own = await call('deals.verify', convention.organizer, { params: { dealId: deal.id }, body: { version: 1 } });
    expect(own).toMatchObject({ ok: false, failure: { code: 'VERIFIER_SAME' } });
  });

  it('signs once, however many try in the same moment', async () => {
    const entered = await enter();
    const verified = valueOf(await step('deals.verify', entered));
    const released = valueOf(await step('deals.release', verified));
    const before = (await totals()).projects;
    const results = await Promise.all(Array.from({ length: 12 }, () => step('deals.sign', released)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect((await totals()).projects).toBe(before + 1);
  });

  it('numbers signings without a gap while many sign at once, and each event carries the totals that hold with it', async () => {
    const deals = await Promise.all(Array.from({ length: 10 }, () => enter()));
    await Promise.all(deals.map(sign));
    const events = await convention.eventsOf('deal.signed');
    const payloads = events.map(
      ({ payload }) => payload as { signing: { number: number }; totals: { projects: number } },
    );
    expect(payloads.map(({ signing }) => signing.number)).toEqual(payloads.map((_, index) => index + 1));
    expect(payloads.map(({ totals }) => totals.projects)).toEqual(payloads.map((_, index) => index + 1));
  });

  it('follows a correction and a retraction, keeps every line, and can be asked for an earlier moment', async () => {
    const before = await totals();
    const signed = await sign(await enter({ amount: '100.00' }));
    const params = { dealId: signed.id };
    const corrected = valueOf(
      await call('deals.correct', second(), {
        params,
        body: { version: signed.version, reason: 'typing mistake', amount: '250.00' },
      }),
    );
    expect(corrected).toMatchObject({ amount: '250.00', status: 'signed' });
    const between = new Date().toISOString();
    const withCorrection = await totals();
    const retracted = valueOf(
      await call('deals.retract', second(), { params, body: { version: corrected.version, reason: 'withdrawn' } }),
    );
    expect(await totals()).toEqual({ ...before, ledgerLine: before.ledgerLine + 3 });
    expect(await totals({ at: between })).toEqual(withCorrection);

    const { entries } = valueOf(await call('deals.get', convention.organizer, { params }));
    expect(entries.map(({ kind }) => kind)).toEqual([
      'entered',
      'verified',
      'released',
      'signed',
      'corrected',
      'retracted',
    ]);
    expect(entries.map(({ projects }) => projects)).toEqual([0, 0, 0, 1, 0, -1]);
    const again = await call('deals.retract', second(), {
      params,
      body: { version: retracted.version, reason: 'twice' },
    });
    expect(again).toMatchObject({ ok: false, failure: { code: 'RETRACTION_FINAL' } });
  });

  it('enters a deal once under a key, and refuses another deal under it', async () => {
    const first = body();
    const [a, b] = [
      await call('deals.enter', convention.organizer, { body: first }),
      await call('deals.enter', convention.organizer, { body: first }),
    ];
    expect(valueOf(a).id).toBe(valueOf(b).id);
    const other = await call('deals.enter', convention.organizer, { body: { ...first, amount: '1.00' } });
    expect(other).toMatchObject({ ok: false, failure: { code: 'DEAL_KEY_TAKEN' } });
  });

  it.each([
    [
      'DEAL_SIDES_EQUAL',
      {
        parties: [
          { side: 'buyer', organizationId: null, name: { en: 'Same' } },
          { side: 'supplier', organizationId: null, name: { en: 'Same' } },
        ],
      },
    ],
    ['SECTOR_UNKNOWN', { sector: 'no-such' }],
    ['RATE_MISSING', { currency: 'JPY' }],
    ['THING_NOT_FOUND', { meetingId: newId() }],
  ] as const)('refuses a deal with %s', async (code, changes) => {
    const result = await call('deals.enter', convention.organizer, { body: body(changes as Partial<EnterDeal>) });
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  it('cannot be rewritten, not even in the database', async () => {
    await expect(convention.query(`UPDATE deal_entries SET reason = 'never mind'`)).rejects.toThrow(
      /only ever added to/,
    );
    await expect(convention.query(`DELETE FROM deal_postings`)).rejects.toThrow(/only ever added to/);
  });

  it('agrees with the deals themselves, which the audit adds up another way', async () => {
    expect(valueOf(await call('audit.consistency', convention.organizer))).toMatchObject({
      totalsAgree: true,
      doubleBookings: 0,
    });
    await convention.query(
      `UPDATE deals SET amounts = jsonb_set(amounts, '{CNY}', '"1.00"') WHERE status = 'signed' AND signing_number = 1`,
    );
    expect(valueOf(await call('audit.consistency', convention.organizer))).toMatchObject({ totalsAgree: false });
  });

  it('is closed to exhibitors and unknown to strangers', async () => {
    const exhibitor = convention.exhibitor(newId());
    expect(await call('deals.list', exhibitor)).toMatchObject({ ok: false, failure: { code: 'ACCESS_DENIED' } });
    expect(await call('deals.list', convention.stranger)).toMatchObject({
      ok: false,
      failure: { code: 'THING_NOT_FOUND' },
    });
  });
});
