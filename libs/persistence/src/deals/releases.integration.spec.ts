import { releaseDueDeals } from '@handsel/application';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

describe('releases at a set time', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const inMilliseconds = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
  const verified = async () => ledger.step('deals.verify', await ledger.enter());
  const releasedEvents = async (dealId: string) =>
    (await ledger.eventsOf('deal.released')).filter(({ payload }) => payload['dealId'] === dealId);

  it('come by themselves, with one line and one event, however many workers look', async () => {
    const deals = await Promise.all(Array.from({ length: 12 }, verified));
    const at = inMilliseconds(600_000);
    const set = await Promise.all(deals.map((deal) => ledger.step('deals.release', deal, { at })));
    expect(set.every(({ status, releaseAt }) => status === 'verified' && releaseAt === at)).toBe(true);

    expect(await releaseDueDeals(ledger.unitOfWork)).toBe(0);
    expect(await ledger.attempt('deals.sign', set[0]!)).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
    // The time comes.
    await ledger.query('UPDATE deals SET release_at = clock_timestamp() WHERE release_at IS NOT NULL');
    const released = await Promise.all(Array.from({ length: 6 }, () => releaseDueDeals(ledger.unitOfWork)));
    expect(released.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(await releaseDueDeals(ledger.unitOfWork)).toBe(0);

    for (const { id } of deals) {
      const deal = await ledger.ask('deals.get', id);
      expect(deal).toMatchObject({ status: 'released', releaseAt: null, version: 4 });
      expect(deal.entries.map(({ kind }) => kind)).toEqual(['entered', 'verified', 'release-scheduled', 'released']);
      expect(deal.entries[2]?.detail).toEqual({ releaseAt: at });
      expect(await releasedEvents(id)).toMatchObject([{ audience: ['staff'] }]);
    }
  });

  it('are set anew, brought forward, or off the table with a correction or a retraction', async () => {
    const at = inMilliseconds(60_000);
    const [again, now, corrected, retracted] = await Promise.all(
      Array.from({ length: 4 }, async () => ledger.step('deals.release', await verified(), { at })),
    );
    const later = inMilliseconds(120_000);
    expect(await ledger.step('deals.release', again!, { at: later })).toMatchObject({ releaseAt: later });
    expect(await ledger.step('deals.release', now!)).toMatchObject({ status: 'released', releaseAt: null });
    expect(await ledger.step('deals.correct', corrected!, { reason: 'other', amount: '1.00' })).toMatchObject({
      status: 'entered',
      releaseAt: null,
    });
    expect(await ledger.step('deals.retract', retracted!, { reason: 'off' })).toMatchObject({ releaseAt: null });
  });
});
