import { releaseDueDeals } from '@handsel/application';
import { startSampleLedger, type SampleLedger } from '../../../libs/persistence/src/fixtures/sample-ledger';
import { until } from '../../../test/support/until';
import { DueClock } from './due-clock';

describe('the clock of what is due', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  it('releases a deal when its time has come, once, though two workers look', async () => {
    const errors: unknown[] = [];
    const clocks = [0, 1].map(
      () =>
        new DueClock(
          100,
          () => releaseDueDeals(ledger.unitOfWork),
          (error) => void errors.push(error),
        ),
    );
    for (const clock of clocks) clock.start();
    const verified = await ledger.step('deals.verify', await ledger.enter());
    const at = new Date(Date.now() + 3_000).toISOString();
    await ledger.step('deals.release', verified, { at });
    const statusNow = async () => (await ledger.ask('deals.get', verified.id)).status;
    expect(await statusNow()).toBe('verified');
    await until(async () => (await statusNow()) === 'released');
    await Promise.all(clocks.map((clock) => clock.stop()));
    const [event, second] = await ledger.query<{ at: Date }>(`SELECT at FROM events WHERE type = 'deal.released'`);
    expect(event && event.at >= new Date(at)).toBe(true);
    expect(second).toBeUndefined();
    expect(errors).toEqual([]);
  });
});
