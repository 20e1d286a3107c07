import { createTestDatabase, type TestDatabase } from '../../../../../test/support/test-database';
import { draftTimetable, pairEveryone, publishTimetable } from '../../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('what a timetable is made of', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 2, suppliers: 2, tables: 2 }, database);
  });
  afterEach(() => stage.close());

  const slot = (n: number) => stage.convention.slots[n]!;
  const block = (from: number, to = from) => ({
    startsAt: slot(from).startsAt,
    endsAt: slot(to).endsAt,
    reason: 'Press',
  });
  const runOf = async (runId: string) => stage.value('scheduleRuns.get', stage.organizer, { params: { runId } });
  const speak = (buyer: string[], supplier: string[]) =>
    stage.query(`UPDATE participants SET languages = CASE WHEN key LIKE 'buyer%' THEN $1::text[] ELSE $2::text[] END`, [
      buyer,
      supplier,
    ]);

  it('keeps everybody out of the times that they blocked, whichever way a meeting is made', async () => {
    const [buyer] = stage.buyers;
    const params = { participantId: buyer!.participantId };
    const kept = await stage.value('availability.update', buyer!.principal, {
      params,
      body: { version: 0, blocked: [block(1, 5), block(2)] },
    });
    expect(kept).toMatchObject({ version: 1, blocked: [{ reason: 'Press' }, {}], minimum: null });
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    const own = meetings.filter(({ participantIds }) => participantIds.includes(buyer!.participantId));
    expect(own.map(({ slotId }) => slotId)).toEqual([slot(0).id]);
    const move = { params: { meetingId: own[0]!.id }, body: { version: 1, slotId: slot(3).id } };
    expect(await stage.refusal('meetings.move', stage.organizer, move)).toMatchObject({ code: 'SLOT_TAKEN' });
    await expect(
      stage.query(`UPDATE bookings SET during = (SELECT during FROM slots WHERE id = $1) WHERE meeting_id = $2`, [
        slot(3).id,
        own[0]!.id,
      ]),
    ).rejects.toThrow('bookings_never_overlap');
    expect((await stage.value('audit.consistency', stage.organizer)).doubleBookings).toBe(0);
  });

  it('refuses to block a time with a meeting, saying when, and an old version', async () => {
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    const [first] = meetings;
    const body = { version: 0, blocked: [{ startsAt: first!.startsAt, endsAt: first!.endsAt }] };
    const input = { params: { participantId: first!.participantIds[0]! }, body };
    expect(await stage.refusal('availability.update', stage.organizer, input)).toMatchObject({
      code: 'TIME_TAKEN',
      details: { startsAt: first!.startsAt },
    });
    await stage.value('meetings.cancel', stage.organizer, { params: { meetingId: first!.id }, body: { version: 1 } });
    await stage.value('availability.update', stage.organizer, input);
    expect(await stage.refusal('availability.update', stage.organizer, input)).toMatchObject({ code: 'VERSION_STALE' });
  });

  it('is each one’s own: others find nobody, exhibitors set no limits, matchmakers change no tables', async () => {
    const [one, other] = stage.buyers;
    const params = { participantId: other!.participantId };
    const body = { version: 0, blocked: [] };
    expect(await stage.refusal('availability.get', one!.principal, { params })).toMatchObject({
      code: 'THING_NOT_FOUND',
    });
    const limits = { params, body: { ...body, maximum: 1 } };
    expect(await stage.refusal('availability.update', other!.principal, limits)).toMatchObject({
      code: 'ACCESS_DENIED',
    });
    const booth = { body: { organizationId: one!.id, hall: 'A', label: 'B1' } };
    expect(await stage.refusal('booths.create', stage.matchmaker, booth)).toMatchObject({ code: 'ACCESS_DENIED' });
  });

  it('keeps to a personal maximum', async () => {
    const [buyer] = stage.buyers;
    const params = { participantId: buyer!.participantId };
    await stage.value('availability.update', stage.organizer, {
      params,
      body: { version: 0, blocked: [], maximum: 1 },
    });
    await pairEveryone(stage);
    const { result } = await runOf(await draftTimetable(stage));
    expect(result).toMatchObject({
      pairings: 4,
      placed: 3,
      unplaced: [{ change: { en: expect.stringContaining('up to 2') } }],
    });
  });

  it('frees people when a talk moves, and refuses one over a meeting', async () => {
    const attendeeIds = [stage.buyers[0]!.participantId];
    const body = { title: { en: 'Keynote' }, hall: 'Stage', ...block(0, 4), attendeeIds };
    const { reason: _, ...talk } = body;
    const { id, version } = await stage.value('talks.create', stage.organizer, { body: talk });
    await pairEveryone(stage);
    expect((await runOf(await draftTimetable(stage))).result?.placed).toBe(3);
    const moved = { ...talk, startsAt: slot(3).startsAt, version };
    await stage.value('talks.update', stage.organizer, { params: { talkId: id }, body: moved });
    await publishTimetable(stage);
    const early = { ...talk, startsAt: slot(0).startsAt, version: 2 };
    expect(await stage.refusal('talks.update', stage.organizer, { params: { talkId: id }, body: early })).toMatchObject(
      {
        code: 'TIME_TAKEN',
      },
    );
    await stage.value('talks.remove', stage.organizer, { params: { talkId: id } });
    expect(await stage.query('SELECT 1 FROM bookings WHERE meeting_id IS NULL')).toEqual([]);
  });

  it('holds the meetings of an organization with a booth there and no others', async () => {
    const organizationId = stage.suppliers[0]!.id;
    const { tableId } = await stage.value('booths.create', stage.organizer, {
      body: { organizationId, hall: 'Expo', label: 'E-1' },
    });
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    expect(meetings).toHaveLength(4);
    for (const { supplier, table } of meetings)
      expect(table.id === tableId).toBe(supplier.organizationId === organizationId);
    const elsewhere = meetings.find(({ table }) => table.id !== tableId)!;
    const input = { params: { meetingId: elsewhere.id }, body: { version: 1, slotId: elsewhere.slotId, tableId } };
    expect(await stage.refusal('meetings.move', stage.organizer, input)).toMatchObject({
      code: 'PLACE_REFUSED',
      details: { why: 'table of others' },
    });
    expect(await stage.refusal('booths.remove', stage.organizer, { params: { tableId } })).toMatchObject({
      code: 'RESOURCE_IN_USE',
      details: { count: 2 },
    });
  });

  it('books interpreters for pairs without a common language, never twice', async () => {
    await speak(['en'], ['zh']);
    const body = {
      name: { en: 'Interpreter' },
      languagePairs: [['zh', 'en']],
      shifts: [{ startsAt: slot(0).startsAt, endsAt: slot(2).endsAt }],
    };
    const { id: interpreterId } = await stage.value('interpreters.create', stage.organizer, { body });
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    // One interpreter for three slots: one meeting at a time.
    expect(meetings.map(({ slotId }) => slotId).sort()).toEqual([0, 1, 2].map((n) => slot(n).id).sort());
    expect(meetings.map(({ interpreter }) => interpreter?.id)).toEqual([interpreterId, interpreterId, interpreterId]);
    const move = { params: { meetingId: meetings[0]!.id }, body: { version: 1, slotId: meetings[1]!.slotId } };
    expect(await stage.refusal('meetings.move', stage.organizer, move)).toMatchObject({ code: 'SLOT_TAKEN' });
    await expect(
      stage.query(`UPDATE bookings SET during = (SELECT during FROM slots WHERE id = $1) WHERE resource_id = $2`, [
        slot(5).id,
        interpreterId,
      ]),
    ).rejects.toThrow('bookings_never_overlap');
    expect(await stage.refusal('interpreters.remove', stage.organizer, { params: { interpreterId } })).toMatchObject({
      code: 'RESOURCE_IN_USE',
    });
  });

  it('makes meetings as long as the convention or the pairing says', async () => {
    const [pairingId] = await pairEveryone(stage);
    const settings = { meetingMinutes: 45, bufferMinutes: 0, walking: [], version: 0 };
    expect(await stage.refusal('schedulingSettings.update', stage.organizer, { body: settings })).toMatchObject({
      code: 'LENGTH_REFUSED',
      details: { minutes: 30 },
    });
    await stage.value('schedulingSettings.update', stage.organizer, { body: { ...settings, meetingMinutes: 60 } });
    await stage.value('pairings.setLength', stage.organizer, {
      params: { pairingId: pairingId! },
      body: { minutes: 30 },
    });
    const { meetings } = await publishTimetable(stage);
    const minutes = meetings.map(({ pairingId: id, startsAt, endsAt }) => [
      id === pairingId,
      (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000,
    ]);
    expect(minutes.sort()).toEqual([
      [false, 60],
      [false, 60],
      [false, 60],
      [true, 30],
    ]);
    expect((await stage.value('audit.consistency', stage.organizer)).doubleBookings).toBe(0);
    const last = { params: { meetingId: meetings.find(({ pairingId: id }) => id !== pairingId)!.id } };
    const body = { version: 1, slotId: slot(5).id };
    expect(await stage.refusal('meetings.move', stage.organizer, { ...last, body })).toMatchObject({
      code: 'PLACE_REFUSED',
      details: { why: 'too long' },
    });
  });

  it('keeps a closed table free, and opens it again', async () => {
    const [table] = stage.convention.tables;
    const body = { tableId: table!.id, ...block(0, 5) };
    const { id } = await stage.value('tableClosures.create', stage.organizer, { body });
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    expect(meetings.some((meeting) => meeting.table.id === table!.id)).toBe(false);
    await stage.value('tableClosures.remove', stage.organizer, { params: { closureId: id } });
    expect((await stage.value('tableClosures.list', stage.organizer)).items).toEqual([]);
    const [meeting] = meetings;
    const move = { version: 1, slotId: meeting!.slotId, tableId: table!.id };
    await stage.value('meetings.move', stage.organizer, { params: { meetingId: meeting!.id }, body: move });
  });
});
