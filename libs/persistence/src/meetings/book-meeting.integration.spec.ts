import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { pairEveryone } from '../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a meeting booked by hand', () => {
  let stage: TimetableConvention;
  let pairingIds: string[];
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 4, suppliers: 4, tables: 2 }, database);
    pairingIds = await pairEveryone(stage);
  });
  afterEach(() => stage.close());

  const place = (slot: number, table?: number) => ({
    slotId: stage.convention.slots[slot]!.id,
    ...(table !== undefined && { tableId: stage.convention.tables[table]!.id }),
  });
  const book = (pairingId: string, where: object) => ({ body: { pairingId, ...where } });

  it('is won by one of all who want the place at once; the others hear of the next free time', async () => {
    const results = await Promise.all(
      pairingIds.map((pairingId) => stage.call('meetings.book', stage.organizer, book(pairingId, place(2, 1)))),
    );
    const [won] = results.filter(({ ok }) => ok);
    expect(won).toMatchObject({ value: { status: 'scheduled', slotId: place(2).slotId, version: 1 } });
    const lost = results.flatMap((result) => (result.ok ? [] : [result.failure]));
    expect(lost).toHaveLength(15);
    for (const { code, details } of lost) {
      expect(code).toBe('SLOT_TAKEN');
      expect(details).toMatchObject({ next: expect.stringMatching(/^2026-09-20 \d\d:\d\d$/) });
    }
    expect((await stage.eventsOf('meeting.scheduled')).length).toBe(1);
    expect(await stage.unitOfWork.run((tx) => tx.meetings.countDoubleBookings(stage.conventionId))).toBe(0);
  });

  it('takes the first free table where none is named, and is the pair’s only one', async () => {
    const [first, second] = [pairingIds[0]!, pairingIds[5]!];
    const one = await stage.value('meetings.book', stage.matchmaker, book(first, place(0)));
    const other = await stage.value('meetings.book', stage.matchmaker, book(second, place(0)));
    expect([one.table.id, other.table.id]).toEqual([place(0, 0).tableId, place(0, 1).tableId]);
    expect(await stage.refusal('meetings.book', stage.matchmaker, book(first, place(3)))).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { state: 'scheduled' },
    });
  });

  it('needs an approved pairing, and a slot and a table of this convention', async () => {
    const [pairingId] = pairingIds as [string];
    const unknown = stage.conventionId;
    const refused = (body: object) => stage.refusal('meetings.book', stage.organizer, { body });
    expect(await refused({ pairingId: unknown, ...place(0) })).toMatchObject({ code: 'THING_NOT_FOUND' });
    expect(await refused({ pairingId, slotId: unknown })).toMatchObject({ details: { thing: 'slot' } });
    expect(await refused({ pairingId, ...place(0), tableId: unknown })).toMatchObject({ details: { thing: 'table' } });
    const body = { decision: 'reopen', pairingIds: [pairingId] };
    await stage.value('pairings.decide', stage.matchmaker, { body });
    expect(await refused({ pairingId, ...place(0) })).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { state: 'proposed' },
    });
    const exhibitor = stage.buyers[0]!.principal;
    expect(await stage.refusal('meetings.book', exhibitor, book(pairingId, place(0)))).toMatchObject({
      code: 'ACCESS_DENIED',
    });
  });
});
