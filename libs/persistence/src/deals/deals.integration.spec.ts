import type { EnterDealInput } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { valueOf } from '../fixtures/sample-convention';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

describe('the deal ledger', () => {
  let ledger: SampleLedger;

  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  it('counts a deal from its signing on, in both currencies, and not before', async () => {
    const before = await ledger.totals();
    const deal = await ledger.enter();
    expect(deal).toMatchObject({ highTech: true, amounts: { CNY: '6368400.00', USD: '1000000.00' }, rate: '6.3684' });
    expect(await ledger.totals()).toEqual(before);
    expect((await ledger.sign(deal)).status).toBe('signed');
    expect(await ledger.totals()).toMatchObject({ projects: before.projects + 1, highTech: { projects: 1 } });
  });

  it('takes the steps of a deal only in their order', async () => {
    const deal = await ledger.enter();
    for (const early of ['deals.sign', 'deals.release'] as const)
      expect(await ledger.attempt(early, deal)).toMatchObject({ ok: false, failure: { code: 'STATE_CONFLICT' } });
  });

  it('is not verified by whoever entered it, unless the convention leaves that open', async () => {
    const deal = await ledger.enter();
    const own = () => ledger.attempt('deals.verify', deal, {}, ledger.enters);
    expect(await own()).toMatchObject({ ok: false, failure: { code: 'VERIFIER_SAME' } });
    const settings = { verifiedByAnother: false, version: 0 };
    const changed = valueOf(await ledger.call('dealSettings.change', ledger.enters, { body: settings }));
    expect(changed).toEqual({ verifiedByAnother: false, version: 1 });
    expect(await ledger.call('dealSettings.change', ledger.enters, { body: settings })).toMatchObject({
      failure: { code: 'VERSION_STALE' },
    });
    expect(valueOf(await own())).toMatchObject({ status: 'verified' });
    valueOf(await ledger.call('dealSettings.change', ledger.enters, { body: { verifiedByAnother: true, version: 1 } }));
  });

  it('signs once, however many try in the same moment; the others are told so', async () => {
    const released = await ledger.release(await ledger.enter());
    const before = (await ledger.totals()).projects;
    const results = await Promise.all(Array.from({ length: 32 }, () => ledger.attempt('deals.sign', released)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const refused = results.flatMap((result) => (result.ok ? [] : result.failure.code));
    expect(refused).toEqual(Array.from({ length: 31 }, () => 'DEAL_SIGNED'));
    expect((await ledger.totals()).projects).toBe(before + 1);
    const { entries } = await ledger.ask('deals.get', released.id);
    expect(entries.filter(({ kind }) => kind === 'signed')).toHaveLength(1);
  });

  it('numbers signings and lines without a gap while many sign at once, and each event carries the totals that hold with it', async () => {
    const deals = await Promise.all(Array.from({ length: 10 }, () => ledger.enter()));
    await Promise.all(deals.map(ledger.sign));
    const events = await ledger.eventsOf('deal.signed');
    const payloads = events.map(
      ({ payload }) => payload as { signing: { number: number }; totals: { projects: number }; ledgerLine: number },
    );
    const inTurn = payloads.map((_, index) => index + 1);
    expect(payloads.map(({ signing }) => signing.number)).toEqual(inTurn);
    expect(payloads.map(({ totals }) => totals.projects)).toEqual(inTurn);
    expect(payloads.map(({ ledgerLine }) => ledgerLine)).toEqual(inTurn);
  });

  it('follows a correction and a retraction, keeps every line, and can be asked for an earlier moment', async () => {
    const before = await ledger.totals();
    const signed = await ledger.sign(await ledger.enter({ amount: '100.00' }));
    const corrected = await ledger.step('deals.correct', signed, { reason: 'typing mistake', amount: '250.00' });
    expect(corrected).toMatchObject({ amount: '250.00', status: 'signed' });
    const between = new Date().toISOString();
    const withCorrection = await ledger.totals();
    const retracted = await ledger.step('deals.retract', corrected, { reason: 'withdrawn' });
    expect(await ledger.totals()).toEqual({ ...before, ledgerLine: before.ledgerLine + 3 });
    expect(await ledger.totals({ at: between })).toEqual(withCorrection);

    const { entries } = await ledger.ask('deals.get', signed.id);
    expect(entries.map(({ kind }) => kind)).toEqual([
      'entered',
      'verified',
      'released',
      'signed',
      'corrected',
      'retracted',
    ]);
    expect(entries.map(({ projects }) => projects)).toEqual([0, 0, 0, 1, 0, -1]);
    expect(await ledger.attempt('deals.retract', retracted, { reason: 'twice' })).toMatchObject({
      ok: false,
      failure: { code: 'RETRACTION_FINAL' },
    });
  });

  it('says nothing in public of a deal that is taken back before it was signed', async () => {
    const before = await ledger.totals();
    await ledger.step('deals.retract', await ledger.enter(), { reason: 'a test' });
    expect((await ledger.eventsOf('deal.retracted')).at(-1)).toMatchObject({
      audience: ['staff'],
      payload: { ledgerLine: before.ledgerLine },
    });
    expect(await ledger.totals()).toEqual(before);
  });

  it('enters a deal once under a key, and refuses another deal under it', async () => {
    const first = ledger.body();
    const enter = (body: EnterDealInput) => ledger.call('deals.enter', ledger.enters, { body });
    const [a, b] = [await enter(first), await enter(first)];
    expect(valueOf(a).id).toBe(valueOf(b).id);
    for (const changes of [{ amount: '1.00' }, { highTech: false }, { origin: { country: 'DE', province: null } }])
      expect(await enter({ ...first, ...changes })).toMatchObject({ failure: { code: 'DEAL_KEY_TAKEN' } });
  });

  it('is found by status, type, sector with all below, country and part of a name', async () => {
    const deal = await ledger.enter({ type: 'investment', project: { zh: '量子计算中心' }, origin: { country: 'DE' } });
    const found = async (query: Record<string, string>) =>
      valueOf(await ledger.call('deals.list', ledger.enters, { query })).items.map(({ id }) => id);
    expect(await found({ type: 'investment', status: 'entered' })).toEqual([deal.id]);
    expect(await found({ country: 'DE', sector: 'digital' })).toEqual([deal.id]);
    expect(await found({ country: 'DE', sector: 'automotive' })).toEqual([]);
    expect(await found({ search: '子计算' })).toEqual([deal.id]);
    expect(await found({ search: deal.key.toUpperCase(), country: 'DE' })).toEqual([deal.id]);
    expect(await found({ search: '%' })).toEqual([]);
  });

  it('cannot be rewritten, not even in the database', async () => {
    await expect(ledger.query(`UPDATE deal_entries SET reason = 'never mind'`)).rejects.toThrow(/only ever added to/);
    await expect(ledger.query(`DELETE FROM deal_postings`)).rejects.toThrow(/only ever added to/);
  });

  it('agrees with the deals themselves, which the audit adds up another way', async () => {
    expect(valueOf(await ledger.call('audit.consistency', ledger.enters))).toMatchObject({
      totalsAgree: true,
      doubleBookings: 0,
    });
    await ledger.query(
      `UPDATE deals SET amounts = jsonb_set(amounts, '{CNY}', '"1.00"') WHERE status = 'signed' AND signing_number = 1`,
    );
    expect(valueOf(await ledger.call('audit.consistency', ledger.enters))).toMatchObject({ totalsAgree: false });
  });

  it('is closed to exhibitors and unknown to strangers', async () => {
    const exhibitor = ledger.exhibitor(newId());
    expect(await ledger.call('deals.list', exhibitor)).toMatchObject({ ok: false, failure: { code: 'ACCESS_DENIED' } });
    expect(await ledger.call('deals.list', ledger.stranger)).toMatchObject({
      ok: false,
      failure: { code: 'THING_NOT_FOUND' },
    });
  });
});
