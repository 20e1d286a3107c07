import { setTimeout as sleep } from 'node:timers/promises';
import { airDueCues } from '@handsel/application';
import type { Deal } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { valueOf } from '../fixtures/sample-convention';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

describe('the control desk', () => {
  let ledger: SampleLedger;
  beforeEach(async () => {
    ledger = await startSampleLedger();
  });
  afterEach(() => ledger.close());

  const desk = async () => valueOf(await ledger.call('desk.get', ledger.enters, {}));
  const change = async (changed: { held?: boolean; delaySeconds?: number }) =>
    valueOf(await ledger.call('desk.change', ledger.enters, { body: { ...changed, version: (await desk()).version } }));
  const add = (deals: readonly Deal[], more: object = {}) =>
    ledger.call('cues.add', ledger.enters, {
      body: { kind: 'signing', deals: deals.map(({ id, version }) => ({ dealId: id, version })), ...more },
    });
  const goLive = async (deals: readonly Deal[], more: object = {}) => valueOf(await add(deals, more)).items;
  const undo = (cueId: string) => ledger.call('cues.undo', ledger.enters, { params: { cueId } });
  const released = (count: number) =>
    Promise.all(Array.from({ length: count }, async () => ledger.release(await ledger.enter())));
  const statusOf = async (deal: Deal) => (await ledger.ask('deals.get', deal.id)).status;
  const air = () => airDueCues(ledger.unitOfWork);
  const moments = () => ledger.eventsOf('deal.signed');

  it('brings a deal on stage after the delay, once, however many workers look', async () => {
    await change({ delaySeconds: 1 });
    const deals = await released(5);
    const cues = await goLive(deals);
    expect(cues.map(({ status, failure }) => [status, failure])).toEqual(deals.map(() => ['pending', null]));
    expect(await air()).toBe(0);
    expect(await moments()).toEqual([]);
    await sleep(1_100);
    const aired = await Promise.all(Array.from({ length: 5 }, air));
    expect(aired.reduce((sum, count) => sum + count, 0)).toBe(5);
    expect((await moments()).map(({ payload }) => (payload['signing'] as { number: number }).number)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect((await desk()).cues.map(({ status }) => status)).toEqual(deals.map(() => 'aired'));
    expect((await ledger.totals()).projects).toBe(5);
  });

  it('without a delay has it on stage when it answers', async () => {
    await change({ delaySeconds: 0 });
    const [deal] = await released(1);
    expect(await goLive([deal!])).toMatchObject([{ status: 'aired', by: { en: 'Organizer' } }]);
    expect(await statusOf(deal!)).toBe('signed');
  });

  it('takes back within the delay without a trace in the hall or the ledger, and not after it', async () => {
    await change({ delaySeconds: 30 });
    const [deal] = await released(1);
    const [cue] = await goLive([deal!]);
    expect(await undo(cue!.id)).toMatchObject({ value: { status: 'undone' } });
    expect(await undo(cue!.id)).toMatchObject({ failure: { code: 'CUE_PAST' } });
    expect(await undo(newId())).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect([await statusOf(deal!), await moments()]).toEqual(['released', []]);
    const told = (await ledger.eventsOf('cue.added')).concat(await ledger.eventsOf('cue.undone'));
    expect(told.map(({ audience }) => audience)).toEqual([['staff'], ['staff']]);
    await change({ delaySeconds: 0 });
    expect(await goLive([deal!])).toMatchObject([{ status: 'aired' }]);
  });

  it('holds what waits, and lets it go on in its order', async () => {
    await change({ delaySeconds: 0, held: true });
    const deals = await released(3);
    await goLive(deals);
    expect([await air(), (await moments()).length]).toEqual([0, 0]);
    await change({ held: false });
    expect(await air()).toBe(3);
    const order = (await moments()).map(({ payload }) => (payload['signing'] as { dealId: string }).dealId);
    expect(order).toEqual(deals.map(({ id }) => id));
  });

  it('plays a batch one after the other', async () => {
    await change({ delaySeconds: 2 });
    const cues = await goLive(await released(3), { everySeconds: 20 });
    const times = cues.map(({ airsAt }) => Date.parse(airsAt));
    expect([times[1]! - times[0]!, times[2]! - times[1]!]).toEqual([20_000, 20_000]);
  });

  it('lets each deal wait once, whoever presses the button', async () => {
    await change({ delaySeconds: 60 });
    const [deal, other] = await released(2);
    const pressed = await Promise.all(Array.from({ length: 6 }, () => add([deal!])));
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of pressed.filter(({ ok }) => !ok))
      expect(one).toMatchObject({ failure: { code: 'CUE_WAITING', details: { key: deal!.key } } });
    // All or none.
    expect(await add([other!, deal!])).toMatchObject({ ok: false });
    expect((await desk()).cues).toHaveLength(1);
  });

  it('waits for whoever signs before it takes the deals, so that neither waits for the other', async () => {
    await change({ delaySeconds: 0 });
    const [deal] = await released(1);
    const added = await ledger.unitOfWork.run(async (tx) => {
      await tx.deals.lockLedger(ledger.conventionId);
      const adding = add([deal!]);
      const waiting = () =>
        ledger.query(
          `SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
           WHERE d.datname = current_database() AND l.locktype = 'advisory' AND NOT l.granted`,
        );
      while ((await waiting()).length === 0) await sleep(10);
      await ledger.query('SELECT FROM deals WHERE id = $1 FOR UPDATE NOWAIT', [deal!.id]);
      return { adding };
    });
    expect(await added.adding).toMatchObject({ value: { items: [{ status: 'aired' }] } });
  });

  it('keeps off the stage what has changed since it was previewed, and says so', async () => {
    const [deal, steady] = await released(2);
    await change({ delaySeconds: 1 });
    await goLive([deal!, steady!]);
    await ledger.step('deals.correct', deal!, { reason: 'other amount', amount: '1.00' });
    await sleep(1_100);
    await air();
    const ended = new Map((await desk()).cues.map((cue) => [cue.dealId, cue]));
    expect(ended.get(deal!.id)).toMatchObject({ status: 'failed', failure: 'STATE_CONFLICT' });
    expect(ended.get(steady!.id)).toMatchObject({ status: 'aired' });
    expect(await moments()).toHaveLength(1);
  });

  it('puts nothing on the way that may not be signed now', async () => {
    const entered = await ledger.enter();
    const [deal] = await released(1);
    expect(await add([deal!, entered])).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
    expect(await add([{ ...deal!, version: 1 }])).toMatchObject({ failure: { code: 'VERSION_STALE' } });
    await expect(add([deal!, deal!])).rejects.toThrow(/each deal once/);
    expect((await desk()).cues).toEqual([]);
  });

  it('rehearses as if, on the screens that are named, and nothing counts', async () => {
    await change({ delaySeconds: 0 });
    const [deal] = await released(1);
    const screenIds = [newId()];
    expect(await goLive([deal!], { kind: 'rehearsal', screenIds })).toMatchObject([{ status: 'aired' }]);
    expect(await ledger.eventsOf('signing.rehearsed')).toMatchObject([
      { audience: ['screens', 'staff'], payload: { signing: { dealId: deal!.id, number: 0 }, screenIds } },
    ]);
    expect([await statusOf(deal!), (await ledger.totals()).projects, await moments()]).toEqual(['released', 0, []]);
    const unseen = await ledger.enter();
    expect(await add([unseen], { kind: 'rehearsal' })).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
  });

  it('is for organizers, and changed by one at a time', async () => {
    const { version } = await desk();
    const both = await Promise.all(
      [true, true].map((held) => ledger.call('desk.change', ledger.enters, { body: { held, version } })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'VERSION_STALE' } });
    const body = { held: false, version: version + 1 };
    expect(await ledger.call('desk.change', ledger.convention.matchmaker, { body })).toMatchObject({
      failure: { code: 'ACCESS_DENIED' },
    });
  });
});
