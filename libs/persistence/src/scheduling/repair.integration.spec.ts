import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('repairs', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 3, suppliers: 3, tables: 2 }, database);
    await pairEveryone(stage);
    await publishTimetable(stage);
  });
  afterEach(() => stage.close());

  const slot = (n: number) => stage.convention.slots[n]!;
  const preview = (incident: object) => stage.value('repairs.preview', stage.matchmaker, { body: { incident } });
  const apply = (incident: object, hash: string) =>
    stage.value('repairs.apply', stage.matchmaker, { body: { incident, hash } });
  const standing = async () =>
    (await stage.value('meetings.list', stage.organizer, { query: { status: 'scheduled', limit: 500 } })).items;
  const expectSound = async () => {
    expect((await stage.value('audit.consistency', stage.organizer)).doubleBookings).toBe(0);
  };

  it('move the meetings of who arrives late, as previewed, and tell those concerned', async () => {
    const { participantId } = stage.buyers[0]!;
    const incident = { kind: 'late-arrival', participantId, until: slot(2).startsAt };
    const seen = await preview(incident);
    const before = await standing();
    const hit = before.filter(
      (meeting) => meeting.participantIds.includes(participantId) && meeting.startsAt < slot(2).startsAt,
    );
    expect(seen.moved + seen.lost).toBeGreaterThanOrEqual(hit.length);
    expect(await standing()).toEqual(before);
    expect(await apply(incident, seen.hash)).toMatchObject({ moved: seen.moved, lost: seen.lost });
    const after = await standing();
    expect(after).toHaveLength(before.length - seen.lost);
    for (const meeting of after)
      if (meeting.participantIds.includes(participantId)) expect(meeting.startsAt >= slot(2).startsAt).toBe(true);
    expect((await stage.eventsOf('meeting.moved')).length).toBe(seen.moved);
    expect(await stage.eventsOf('timetable.repaired')).toMatchObject([{ payload: { incident, moved: seen.moved } }]);
    await expectSound();
    // Who is away stays away: nobody can be put there by hand.
    const [own] = after.filter(({ participantIds }) => participantIds.includes(participantId));
    const move = { params: { meetingId: own!.id }, body: { version: own!.version, slotId: slot(0).id } };
    expect(await stage.refusal('meetings.move', stage.organizer, move)).toMatchObject({ code: 'SLOT_TAKEN' });
  });

  it('are refused once the timetable has changed', async () => {
    const [first] = await standing();
    const incident = {
      kind: 'closed-table',
      tableId: first!.table.id,
      startsAt: first!.startsAt,
      endsAt: first!.endsAt,
    };
    const { hash, moved } = await preview(incident);
    expect(moved).toBeGreaterThan(0);
    await stage.value('meetings.cancel', stage.organizer, { params: { meetingId: first!.id }, body: { version: 1 } });
    expect(await stage.refusal('repairs.apply', stage.organizer, { body: { incident, hash } })).toMatchObject({
      code: 'PREVIEW_STALE',
    });
    expect(await stage.query(`SELECT 1 FROM blocked_times`)).toEqual([]);
  });

  it('empty a closed table and a cancelled hour', async () => {
    const [first] = await standing();
    const closed = { kind: 'closed-table', tableId: first!.table.id, startsAt: first!.startsAt, endsAt: first!.endsAt };
    await apply(closed, (await preview(closed)).hash);
    const isThere = ({ table, slotId }: { table: { id: string }; slotId: string }) =>
      table.id === first!.table.id && slotId === first!.slotId;
    expect((await standing()).filter(isThere)).toEqual([]);
    const hour = { kind: 'cancelled-hour', startsAt: slot(0).startsAt, endsAt: slot(1).endsAt };
    await apply(hour, (await preview(hour)).hash);
    for (const { startsAt } of await standing()) expect(startsAt >= slot(2).startsAt).toBe(true);
    await expectSound();
  });

  it('leave alone what has begun', async () => {
    const { participantId } = stage.buyers[0]!;
    const own = (await standing()).filter(({ participantIds }) => participantIds.includes(participantId));
    stage.clock.advanceMilliseconds(Date.parse(own[0]!.startsAt) + 60_000 - stage.clock.now().getTime());
    const incident = { kind: 'no-show', participantId, from: own[0]!.startsAt };
    const seen = await preview(incident);
    expect(seen.lost).toBe(own.length - 1);
    await apply(incident, seen.hash);
    expect((await standing()).filter(({ participantIds }) => participantIds.includes(participantId))).toMatchObject([
      { id: own[0]!.id },
    ]);
    await expectSound();
  });

  it('know nobody of another convention', async () => {
    const incident = { kind: 'no-show', participantId: stage.conventionId, from: slot(0).startsAt };
    expect(await stage.refusal('repairs.preview', stage.organizer, { body: { incident } })).toMatchObject({
      code: 'THING_NOT_FOUND',
    });
  });
});

describe('repairs around a long meeting that is under way', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 2, suppliers: 2, tables: 2 }, database);
    // Everybody needs an interpreter. Meetings take two of the six slots.
    await stage.query(
      `UPDATE participants SET languages = CASE WHEN key LIKE 'buyer%' THEN '{en}' ELSE '{zh}' END::text[]`,
    );
    const settings = { meetingMinutes: 60, bufferMinutes: 0, walking: [], version: 0 };
    await stage.value('schedulingSettings.update', stage.organizer, { body: settings });
    for (const name of ['Interpreter one', 'Interpreter two']) {
      const body = { name: { en: name }, languagePairs: [['zh', 'en']] };
      await stage.value('interpreters.create', stage.organizer, { body });
    }
    await pairEveryone(stage);
    await publishTimetable(stage);
  });
  afterEach(() => stage.close());

  it.each(['no-show', 'interpreter-away', 'closed-table', 'cancelled-hour'] as const)(
    'leave it and mend the rest of the day: %s',
    async (kind) => {
      const standing = async () =>
        (await stage.value('meetings.list', stage.organizer, { query: { status: 'scheduled', limit: 500 } })).items;
      const before = await standing();
      const running = before[0]!;
      expect(before).toHaveLength(4);
      // Well into its first slot, with its second still to come.
      stage.clock.advanceMilliseconds(Date.parse(running.startsAt) + 60_000 - stage.clock.now().getTime());
      const { startsAt } = running;
      const { endsAt } = stage.convention.slots.at(-1)!;
      const what = {
        'no-show': { participantId: running.participantIds[0], from: startsAt },
        'interpreter-away': { interpreterId: running.interpreter?.id, from: startsAt, until: endsAt },
        'closed-table': { tableId: running.table.id, startsAt, endsAt },
        'cancelled-hour': { startsAt, endsAt },
      };
      const incident = { kind, ...what[kind] };
      const seen = await stage.value('repairs.preview', stage.matchmaker, { body: { incident } });
      expect(seen.moved + seen.lost).toBeGreaterThan(0);
      const body = { incident, hash: seen.hash };
      const done = await stage.value('repairs.apply', stage.matchmaker, { body });
      expect(done).toMatchObject({ moved: seen.moved, lost: seen.lost });
      const after = await standing();
      expect(after.find(({ id }) => id === running.id)).toEqual(running);
      const isTheirs = {
        'no-show': ({ participantIds }: (typeof after)[number]) => participantIds.includes(running.participantIds[0]!),
        'interpreter-away': ({ interpreter }: (typeof after)[number]) => interpreter?.id === running.interpreter?.id,
        'closed-table': ({ table }: (typeof after)[number]) => table.id === running.table.id,
        'cancelled-hour': ({ startsAt: from }: (typeof after)[number]) => from !== startsAt,
      };
      expect(after.filter(isTheirs[kind]).filter(({ id }) => id !== running.id)).toEqual([]);
      // Whoever is away is so from the end of the meeting on: nobody can be put there by hand.
      const blocked = await stage.query<{ from: Date }>(
        `SELECT min(lower(during)) AS "from" FROM bookings WHERE meeting_id IS NULL AND resource_id = $1`,
        [
          { 'no-show': running.participantIds[0], 'interpreter-away': running.interpreter?.id }[kind as 'no-show'] ??
            running.table.id,
        ],
      );
      expect(blocked[0]!.from.toISOString()).toBe(new Date(running.endsAt).toISOString());
      expect((await stage.value('audit.consistency', stage.organizer)).doubleBookings).toBe(0);
      expect(await stage.value('repairs.preview', stage.matchmaker, { body: { incident } })).toMatchObject({
        moved: 0,
        lost: 0,
      });
    },
  );
});

describe('freed places', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    // Three slots of one table: three of the four pairings of the buyer find a place.
    stage = await startTimetableConvention({ buyers: 1, suppliers: 5, tables: 1 }, database);
    await stage.query('DELETE FROM slots WHERE index >= 3');
    await pairEveryone(stage);
  });
  afterEach(() => stage.close());

  const offers = async (status?: string) =>
    (await stage.value('offers.list', stage.matchmaker, { query: status ? { status } : {} })).items;
  const cancelFirst = async () => {
    const { meetings } = await publishTimetable(stage);
    const [first] = meetings;
    await stage.value('meetings.cancel', stage.organizer, { params: { meetingId: first!.id }, body: { version: 1 } });
    return first!;
  };

  it('are offered to who should have them by rule, and accepted once', async () => {
    await stage.query(`UPDATE pairings SET wish = 'must-meet' WHERE supplier_id = $1`, [stage.suppliers[3]!.id]);
    const first = await cancelFirst();
    const [offer] = await offers('open');
    expect(offer).toMatchObject({ slotId: first.slotId, table: { id: first.table.id }, meetingId: null });
    const input = { params: { offerId: offer!.id } };
    const results = await Promise.all([1, 2, 3].map(() => stage.call('offers.accept', stage.matchmaker, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
    expect(await offers()).toMatchObject([{ status: 'accepted', meetingId: expect.any(String) }]);
    expect((await stage.value('audit.consistency', stage.organizer)).doubleBookings).toBe(0);
  });

  it.each([
    ['the weight counts in hundredths, then who was approved first', [5_049, 5_001, 4_980, 4_951, 5_020]],
    ['who was never matched counts for half', [null, 4_900, null, 4_940, 4_000]],
    ['must-meet comes first', [10_000, 9_000, 100, 8_000, 9_999], 2],
  ])('are offered by the database as by the planner: %s', async (_, scores, mustMeet = -1) => {
    for (const [n, score] of scores.entries())
      await stage.query(`UPDATE pairings SET score = $2, wish = $3 WHERE supplier_id = $1`, [
        stage.suppliers[n]!.id,
        score,
        n === mustMeet ? 'must-meet' : 'would-like',
      ]);
    const { pairingId, slotId } = await cancelFirst();
    const [byDatabase] = await offers('open');
    await stage.query('DELETE FROM offers');
    const again = await stage.value('meetings.book', stage.organizer, { body: { pairingId, slotId } });
    // An interpreter whom nobody needs: the convention is not plain any more.
    const body = { name: { en: 'Interpreter' }, languagePairs: [['zh', 'en']] };
    await stage.value('interpreters.create', stage.organizer, { body });
    await stage.value('meetings.cancel', stage.organizer, {
      params: { meetingId: again.id },
      body: { version: again.version },
    });
    const [byPlanner] = await offers('open');
    expect(byPlanner).toMatchObject({ pairingId: byDatabase!.pairingId, slotId, table: byDatabase!.table });
  });

  it.each([
    ['the database', false],
    ['the planner', true],
  ])('are never offered to the pair that gave them up, by %s', async (_, withInterpreter) => {
    const body = { name: { en: 'Interpreter' }, languagePairs: [['zh', 'en']] };
    if (withInterpreter) await stage.value('interpreters.create', stage.organizer, { body });
    const { meetings } = await publishTimetable(stage);
    const [first, second] = meetings;
    // Nobody would come before them.
    await stage.query(`UPDATE pairings SET wish = 'must-meet', score = 10000 WHERE id = ANY($1)`, [
      [first!.pairingId, second!.pairingId],
    ]);
    const cancel = (meetingId: string) =>
      stage.value('meetings.cancel', stage.organizer, { params: { meetingId }, body: { version: 1 } });
    await cancel(first!.id);
    const everOffered: string[] = [];
    for (let [open] = await offers('open'); open; [open] = await offers('open')) {
      everOffered.push(open.pairingId);
      await stage.value('offers.decline', stage.matchmaker, { params: { offerId: open.id } });
    }
    // All others were asked, and nobody twice.
    expect(everOffered).toHaveLength(2);
    expect(everOffered).not.toContain(first!.pairingId);
    // Another time suits them, and they come first.
    await cancel(second!.id);
    expect(await offers('open')).toMatchObject([{ pairingId: first!.pairingId, slotId: second!.slotId }]);
  });

  it('are offered again to whom a repair has taken them from', async () => {
    const { meetings } = await publishTimetable(stage);
    const [first] = meetings;
    await stage.query(`UPDATE pairings SET wish = 'must-meet' WHERE id = $1`, [first!.pairingId]);
    // Both supplier and table have no other time: the repair takes the meeting.
    const { startsAt, endsAt } = first!;
    const incident = { kind: 'closed-table', tableId: first!.table.id, startsAt, endsAt };
    const { hash, lost } = await stage.value('repairs.preview', stage.organizer, { body: { incident } });
    expect(lost).toBe(1);
    await stage.value('repairs.apply', stage.organizer, { body: { incident, hash } });
    for (const { id } of (await stage.value('tableClosures.list', stage.organizer)).items)
      await stage.value('tableClosures.remove', stage.organizer, { params: { closureId: id } });
    const { items } = await stage.value('pairings.list', stage.organizer, { query: { status: 'approved' } });
    const other = items.find(({ meetingId, id }) => meetingId === null && id !== first!.pairingId)!;
    const { slotId } = first!;
    const made = await stage.value('meetings.book', stage.organizer, { body: { pairingId: other.id, slotId } });
    await stage.value('meetings.cancel', stage.organizer, { params: { meetingId: made.id }, body: { version: 1 } });
    expect(await offers('open')).toMatchObject([{ pairingId: first!.pairingId, slotId }]);
  });

  it('go to the next one when declined, and expire', async () => {
    await cancelFirst();
    const [offer] = await offers('open');
    await stage.value('offers.decline', stage.matchmaker, { params: { offerId: offer!.id } });
    const [next] = await offers('open');
    expect(next!.pairingId).not.toBe(offer!.pairingId);
    stage.clock.advanceMilliseconds(31 * 60_000);
    expect(await offers('open')).toEqual([]);
    expect(await stage.refusal('offers.accept', stage.matchmaker, { params: { offerId: next!.id } })).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { state: 'expired' },
    });
  });

  it('that somebody else took meanwhile are refused with the next free time', async () => {
    const first = await cancelFirst();
    const [offer] = await offers('open');
    const { items } = await stage.value('pairings.list', stage.organizer, { query: { status: 'approved' } });
    const other = items.find(({ id, meetingId }) => meetingId === null && id !== offer!.pairingId)!;
    await stage.value('meetings.book', stage.organizer, { body: { pairingId: other.id, slotId: first.slotId } });
    expect(await stage.refusal('offers.accept', stage.matchmaker, { params: { offerId: offer!.id } })).toMatchObject({
      code: 'SLOT_TAKEN',
      details: { next: '-' },
    });
  });

  it('tell who waits why, and what would help', async () => {
    await publishTimetable(stage);
    const { items } = await stage.value('pairings.list', stage.organizer, { query: { status: 'approved' } });
    const waiting = items.find(({ meetingId }) => meetingId === null)!;
    const why = await stage.value('pairings.whyNot', stage.matchmaker, { params: { pairingId: waiting.id } });
    expect(why).toMatchObject({ code: 'A_BUSY', message: { en: expect.stringContaining('buyer 0') } });
    expect(why.changes[0]?.message.en).toMatch(
      /^They could meet at \d\d:\d\d with the meeting of buyer 0 and supplier/,
    );
    const held = items.find(({ meetingId }) => meetingId !== null)!;
    expect(await stage.value('pairings.whyNot', stage.matchmaker, { params: { pairingId: held.id } })).toMatchObject({
      code: null,
    });
  });
});
