import { newId } from '@handsel/kernel';
import { pairEveryone, proposePair, publishTimetable } from '../fixtures/pair-by-request';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('pairings', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 4, suppliers: 4 }, database);
  });
  afterEach(() => stage.close());

  const decide = (decision: string, pairingIds: string[], who = stage.matchmaker, reason = '') =>
    stage.value('pairings.decide', who, { body: { decision, pairingIds, reason } });

  it('are decided in bulk; what cannot be is named with the reason', async () => {
    const first = await proposePair(stage, stage.buyers[0]!, stage.suppliers[0]!);
    const second = await proposePair(stage, stage.buyers[1]!, stage.suppliers[1]!);
    expect((await decide('approve', [first])).decided).toEqual([first]);
    const unknown = newId();
    const result = await decide('approve', [first, second, unknown, second]);
    expect(result.decided).toEqual([second]);
    expect(result.refused).toEqual([
      {
        pairingId: first,
        code: 'STATE_CONFLICT',
        message: { en: 'This is approved and cannot be approved.', zh: '当前状态为“已批准”，无法执行“批准”。' },
      },
      { pairingId: unknown, code: 'THING_NOT_FOUND', message: expect.anything() },
    ]);
    const { items, counts } = await stage.value('pairings.list', stage.organizer, { query: { status: 'approved' } });
    expect(items.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(items[0]).toMatchObject({ decidedBy: 'Matchmaker', decidedAt: stage.clock.now().toISOString(), version: 2 });
    expect(counts).toEqual({ proposed: 0, approved: 2, rejected: 0 });
    const events = await stage.eventsOf('pairing.approved');
    expect(events.map(({ audience }) => audience)).toEqual([
      ['staff', `organization:${stage.buyers[0]!.id}`, `organization:${stage.suppliers[0]!.id}`],
      ['staff', `organization:${stage.buyers[1]!.id}`, `organization:${stage.suppliers[1]!.id}`],
    ]);
  });

  it('are decided once by two matchmakers at the same time, each and in whatever order', async () => {
    const ids = [];
    for (const [n, buyer] of stage.buyers.entries()) ids.push(await proposePair(stage, buyer, stage.suppliers[n]!));
    const other = await stage.person('Other', false, [{ role: 'matchmaker' }]);
    const [approved, rejected] = await Promise.all([
      decide('approve', ids),
      decide('reject', ids.toReversed(), other, 'No table left.'),
    ]);
    expect([...approved.decided, ...rejected.decided].sort()).toEqual([...ids].sort());
    expect(approved.refused.length + rejected.refused.length).toBe(ids.length);
    const told = [...(await stage.eventsOf('pairing.approved')), ...(await stage.eventsOf('pairing.rejected'))];
    expect(told).toHaveLength(ids.length);
  });

  it('wait again when a decision is taken back, unless a meeting rests on it', async () => {
    const [kept, taken] = await pairEveryone(stage);
    await decide('reopen', [taken!]);
    const { meetings } = await publishTimetable(stage);
    expect(meetings.some(({ pairingId }) => pairingId === taken)).toBe(false);
    const { decided, refused } = await decide('reopen', [kept!]);
    expect(decided).toEqual([]);
    expect(refused[0]).toMatchObject({
      code: 'STATE_CONFLICT',
      message: { en: 'This is scheduled and cannot be reopened.' },
    });
    expect((await decide('reject', [taken!], stage.matchmaker, 'Not this year.')).decided).toEqual([taken]);
    const { items } = await stage.value('pairings.list', stage.organizer, { query: { status: 'rejected' } });
    expect(items).toMatchObject([{ id: taken, reason: 'Not this year.', version: 3, meetingId: null }]);
  });

  it('of other sectors exist neither in a matchmaker’s queue nor for the decision', async () => {
    const [digital, home] = await Promise.all(
      [0, 1].map((n) => proposePair(stage, stage.buyers[n]!, stage.suppliers[n]!)),
    );
    const limited = await stage.person('Limited', false, [{ role: 'matchmaker', sectors: ['digital'] }]);
    const seen = await stage.value('pairings.list', limited);
    expect(seen.items.map(({ id }) => id)).toEqual([digital]);
    expect(seen.counts).toEqual({ proposed: 1, approved: 0, rejected: 0 });
    expect((await stage.value('pairings.list', limited, { query: { sector: 'home' } })).items).toEqual([]);
    const result = await decide('approve', [digital!, home!], limited);
    expect(result).toMatchObject({ decided: [digital], refused: [{ pairingId: home, code: 'THING_NOT_FOUND' }] });
    const body = { buyerOrganizationId: stage.buyers[3]!.id, supplierOrganizationId: stage.suppliers[3]!.id };
    expect(await stage.refusal('pairings.create', limited, { body })).toMatchObject({ code: 'ACCESS_DENIED' });
  });

  it('made by hand are approved, and made once', async () => {
    const body = { buyerOrganizationId: stage.buyers[0]!.id, supplierOrganizationId: stage.suppliers[0]!.id };
    const results = await Promise.all([1, 2, 3].map(() => stage.call('pairings.create', stage.matchmaker, { body })));
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ value: { status: 'approved', requestId: null } }]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'REQUEST_EXISTS' } });
    const back = { buyerOrganizationId: body.supplierOrganizationId, supplierOrganizationId: body.buyerOrganizationId };
    expect(await stage.refusal('pairings.create', stage.matchmaker, { body: back })).toMatchObject({
      code: 'REQUEST_EXISTS',
    });
    const nobody = { ...body, buyerOrganizationId: newId() };
    expect(await stage.refusal('pairings.create', stage.matchmaker, { body: nobody })).toMatchObject({
      code: 'THING_NOT_FOUND',
    });
    const asked = { body: { toOrganizationId: body.supplierOrganizationId } };
    expect(await stage.refusal('requests.create', stage.buyers[0]!.principal, asked)).toMatchObject({
      code: 'REQUEST_EXISTS',
    });
  });

  it('come best first, those without a score last, page by page and each once', async () => {
    const ids = await pairEveryone(stage);
    await stage.query(
      `UPDATE pairings SET score = (ARRAY[900, 100, NULL, 900, 500])[1 + (hashtext(id::text) & 65535) % 5]`,
    );
    const seen: { id: string; score: number | null }[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, unknown> = { limit: 3, ...(cursor && { cursor }) };
      const page = await stage.value('pairings.list', stage.organizer, { query });
      seen.push(...page.items.map(({ id, score }) => ({ id, score })));
      cursor = page.next;
    } while (cursor);
    expect(seen.map(({ id }) => id).sort()).toEqual(ids.toSorted());
    const scores = seen.map(({ score }) => score ?? -1);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('are no business of exhibitors', async () => {
    const { principal } = stage.buyers[0]!;
    expect(await stage.refusal('pairings.list', principal)).toMatchObject({ code: 'ACCESS_DENIED' });
    const body = { decision: 'approve', pairingIds: [newId()] };
    expect(await stage.refusal('pairings.decide', principal, { body })).toMatchObject({ code: 'ACCESS_DENIED' });
  });
});
