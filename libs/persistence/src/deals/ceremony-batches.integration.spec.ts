import { newId } from '@handsel/kernel';
import { valueOf } from '../fixtures/sample-convention';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

describe('batches for a ceremony', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const create = (dealIds: string[]) =>
    ledger.call('ceremonyBatches.create', ledger.enters, { body: { name: { en: 'Afternoon', zh: '下午' }, dealIds } });
  const change = (batch: { id: string; version: number }, changes: object) =>
    ledger.call('ceremonyBatches.change', ledger.enters, {
      params: { batchId: batch.id },
      body: { version: batch.version, ...changes },
    });
  const deals = (count: number) => Promise.all(Array.from({ length: count }, async () => (await ledger.enter()).id));

  it('keep the order that they are given, through adding, moving and removing', async () => {
    const [a, b, c] = await deals(3);
    const batch = valueOf(await create([a!, b!]));
    const added = valueOf(await change(batch, { dealIds: [a, b, c] }));
    const moved = valueOf(await change(added, { dealIds: [c, a, b] }));
    const removed = valueOf(await change(moved, { dealIds: [c, b] }));
    const named = valueOf(await change(removed, { name: { en: 'Evening' } }));
    const read = valueOf(await ledger.call('ceremonyBatches.get', ledger.enters, { params: { batchId: batch.id } }));
    expect(read).toMatchObject({ name: { en: 'Evening' }, dealIds: [c, b], version: 5 });
    expect(read.deals.map(({ id }) => id)).toEqual([c, b]);
    expect(named.version).toBe(5);
    expect((await ledger.eventsOf('ceremony-batch.changed')).map(({ payload }) => payload['version'])).toEqual([
      1, 2, 3, 4, 5,
    ]);
  });

  it('hold a deal once: not in two of them, not in one twice', async () => {
    const [a, b] = await deals(2);
    const first = valueOf(await create([a!]));
    expect(await create([b!, a!])).toMatchObject({ failure: { code: 'BATCH_TAKEN' } });
    await expect(change(first, { dealIds: [a, a] })).rejects.toThrow(/each deal once/);
    const both = await Promise.all([create([b!]), create([b!])]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('are changed by one at a time', async () => {
    const [a, b] = await deals(2);
    const batch = valueOf(await create([a!]));
    const results = await Promise.all([change(batch, { dealIds: [a, b] }), change(batch, { dealIds: [b] })]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'VERSION_STALE' } });
  });

  it('take no deal that is unknown or retracted, but keep one that is retracted later', async () => {
    const [a, b] = await deals(2);
    const batch = valueOf(await create([a!, b!]));
    expect(await change(batch, { dealIds: [newId()] })).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    await ledger.step('deals.retract', { id: a!, version: 1 }, { reason: 'off' });
    expect(await change(batch, { dealIds: [b, a] })).toMatchObject({ ok: true });
    expect(await create([a!])).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
  });

  it('leave their deals when they are dissolved', async () => {
    const [a] = await deals(1);
    const batch = valueOf(await create([a!]));
    const remove = () => ledger.call('ceremonyBatches.remove', ledger.enters, { params: { batchId: batch.id } });
    expect(await remove()).toMatchObject({ ok: true });
    expect(await remove()).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(valueOf(await ledger.call('ceremonyBatches.list', ledger.enters)).items.map(({ id }) => id)).not.toContain(
      batch.id,
    );
    expect(await create([a!])).toMatchObject({ ok: true });
  });
});
