import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('repairs with interpreters and a booth', () => {
  let stage: TimetableConvention;
  let boothId = '';
  let interpreterIds: string[] = [];
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 3, suppliers: 3, tables: 3 }, database);
    // Everybody needs an interpreter but the last supplier.
    await stage.query(
      `UPDATE participants SET languages = CASE WHEN key LIKE 'buyer%' THEN '{en}'::text[]
         WHEN key = 'supplier 2' THEN '{zh,en}' ELSE '{zh}' END`,
    );
    const booth = { organizationId: stage.suppliers[0]!.id, hall: 'Expo', label: 'E-1' };
    boothId = (await stage.value('booths.create', stage.organizer, { body: booth })).tableId;
    interpreterIds = [];
    for (const name of ['Interpreter one', 'Interpreter two']) {
      const body = { name: { en: name }, languagePairs: [['zh', 'en']] };
      interpreterIds.push((await stage.value('interpreters.create', stage.organizer, { body })).id);
    }
    await pairEveryone(stage);
    await publishTimetable(stage);
  });
  afterEach(() => stage.close());

  const slot = (n: number) => stage.convention.slots[n]!;
  const standing = async () =>
    (await stage.value('meetings.list', stage.organizer, { query: { status: 'scheduled', limit: 500 } })).items;
  const preview = (incident: object) => stage.value('repairs.preview', stage.matchmaker, { body: { incident } });
  const apply = (incident: object, hash: string) =>
    stage.value('repairs.apply', stage.matchmaker, { body: { incident, hash } });
  /** Applies an incident as it was previewed; the meetings before and after. */
  const mend = async (incident: object) => {
    const before = await standing();
    const seen = await preview(incident);
    expect(await standing()).toEqual(before);
    const done = await apply(incident, seen.hash);
    expect(done).toMatchObject({ moved: seen.moved, lost: seen.lost });
    const after = await standing();
    expect(after).toHaveLength(before.length - seen.lost);
    return { seen, before, after };
  };

  /** Asked of the bookings and of the meetings themselves, since a meeting without its bookings would be no clash. */
  const expectSound = async () => {
    const overlapping = await stage.query(
      `SELECT a.resource_kind FROM bookings a JOIN bookings b ON b.resource_id = a.resource_id AND a.ctid < b.ctid
       WHERE a.during && b.during`,
    );
    expect(overlapping).toEqual([]);
    const uses = `WITH uses AS (
      SELECT m.id, sl.index + k AS slot, who.id AS resource FROM meetings m
      JOIN pairings p ON p.id = m.pairing_id JOIN slots sl ON sl.id = m.slot_id
      CROSS JOIN LATERAL generate_series(0, m.slot_count - 1) AS k
      CROSS JOIN LATERAL unnest(
        ARRAY[p.buyer_participant_id, p.supplier_participant_id, m.table_id, m.interpreter_id]) AS who(id)
      WHERE m.status <> 'cancelled' AND who.id IS NOT NULL)`;
    expect(
      await stage.query(`${uses} SELECT slot, resource FROM uses GROUP BY slot, resource HAVING count(*) > 1`),
    ).toEqual([]);
    const unbooked = await stage.query(
      `${uses} SELECT u.id, u.resource FROM uses u JOIN slots sl ON sl.index = u.slot
       WHERE NOT EXISTS (SELECT FROM bookings k
         WHERE k.meeting_id = u.id AND k.resource_id = u.resource AND k.during @> sl.during)`,
    );
    expect(unbooked).toEqual([]);
    for (const { supplier, table, interpreter } of await standing()) {
      expect(table.id === boothId).toBe(supplier.organizationId === stage.suppliers[0]!.id);
      expect(interpreter === null).toBe(supplier.organizationId === stage.suppliers[2]!.id);
    }
  };

  it('have the other interpreter take over, or find another time, and keep the one who is away out', async () => {
    const [away] = interpreterIds;
    const at = (await standing()).find(({ interpreter }) => interpreter?.id === away)!;
    const incident = { kind: 'interpreter-away', interpreterId: away!, from: at.startsAt, until: slot(5).endsAt };
    const { seen, before, after } = await mend(incident);
    const theirs = (meetings: typeof before) =>
      meetings.filter(({ interpreter, startsAt }) => interpreter?.id === away && startsAt >= at.startsAt);
    expect(seen.moved + seen.lost).toBeGreaterThanOrEqual(theirs(before).length);
    expect(seen.changes.map(({ change }) => change)).toEqual(expect.arrayContaining(['moved' as const]));
    expect(seen.changes).toHaveLength(seen.moved + seen.lost);
    expect(seen.changes.find(({ pairingId }) => pairingId === at.pairingId)?.from?.interpreter).toMatchObject({
      en: at.interpreter!.name.en,
    });
    expect(theirs(after)).toEqual([]);
    await expectSound();
    expect(
      await stage.query('SELECT resource_kind FROM bookings WHERE meeting_id IS NULL AND resource_id = $1', [away]),
    ).toEqual([{ resource_kind: 'interpreter' }]);
    expect(await stage.eventsOf('schedule-resources.changed')).toContainEqual(
      expect.objectContaining({ payload: { kind: 'interpreters', id: away } }),
    );
    expect(await preview(incident)).toMatchObject({ moved: 0, lost: 0, changes: [] });
  });

  it('empty the booth for a while, and keep its meetings there', async () => {
    const [first] = (await standing()).filter(({ table }) => table.id === boothId);
    const incident = { kind: 'closed-table', tableId: boothId, startsAt: first!.startsAt, endsAt: first!.endsAt };
    const { seen, after } = await mend(incident);
    expect(seen.moved + seen.lost).toBeGreaterThan(0);
    expect(after.filter(({ table, slotId }) => table.id === boothId && slotId === first!.slotId)).toEqual([]);
    await expectSound();
  });

  it('one after the other leave everything sound', async () => {
    await mend({ kind: 'late-arrival', participantId: stage.buyers[0]!.participantId, until: slot(2).startsAt });
    await expectSound();
    await mend({
      kind: 'interpreter-away',
      interpreterId: interpreterIds[1]!,
      from: slot(1).startsAt,
      until: slot(3).endsAt,
    });
    await expectSound();
    await mend({ kind: 'cancelled-hour', startsAt: slot(4).startsAt, endsAt: slot(4).endsAt });
    await expectSound();
    await mend({ kind: 'no-show', participantId: stage.suppliers[1]!.participantId, from: slot(0).startsAt });
    await expectSound();
  });

  it('offer the place of a cancelled meeting to a pair that needs the interpreter, then to the next', async () => {
    // One interpreter is left, for three slots: most pairs wait for her.
    await mend({ kind: 'cancelled-hour', startsAt: slot(3).startsAt, endsAt: slot(5).endsAt });
    await mend({
      kind: 'interpreter-away',
      interpreterId: interpreterIds[1]!,
      from: slot(0).startsAt,
      until: slot(2).endsAt,
    });
    const cancelled = (await standing()).find(({ interpreter }) => interpreter)!;
    // Those who gave the place up do not wait for it: all others in the slot are free as well.
    const others = (await standing()).filter(({ id, slotId }) => slotId === cancelled.slotId && id !== cancelled.id);
    for (const { id, version } of [...others, cancelled]) {
      await stage.query('DELETE FROM offers');
      await stage.value('meetings.cancel', stage.organizer, { params: { meetingId: id }, body: { version } });
    }
    const open = async () => (await stage.value('offers.list', stage.matchmaker, { query: { status: 'open' } })).items;
    const [first] = await open();
    expect(first).toMatchObject({ slotId: cancelled.slotId });
    await stage.value('offers.decline', stage.matchmaker, { params: { offerId: first!.id } });
    const [second, ...more] = await open();
    expect(more).toEqual([]);
    expect(second).toMatchObject({ slotId: cancelled.slotId });
    expect(second!.pairingId).not.toBe(first!.pairingId);
    const made = await stage.value('offers.accept', stage.matchmaker, { params: { offerId: second!.id } });
    expect(made).toMatchObject({ slotId: cancelled.slotId, interpreter: { id: interpreterIds[0] } });
    await expectSound();
    // Who is away and has no meeting left can go, and leaves no blocked time behind.
    const [, gone] = interpreterIds;
    await stage.value('interpreters.remove', stage.organizer, { params: { interpreterId: gone! } });
    expect(
      await stage.query(
        `SELECT resource_id FROM bookings WHERE resource_id = $1
         UNION ALL SELECT resource_id FROM blocked_times WHERE resource_id = $1`,
        [gone],
      ),
    ).toEqual([]);
  });

  it('know no interpreter of another convention', async () => {
    const incident = {
      kind: 'interpreter-away',
      interpreterId: stage.conventionId,
      from: slot(0).startsAt,
      until: slot(1).endsAt,
    };
    expect(await stage.refusal('repairs.preview', stage.matchmaker, { body: { incident } })).toMatchObject({
      code: 'THING_NOT_FOUND',
      details: { thing: 'interpreter' },
    });
  });
});
