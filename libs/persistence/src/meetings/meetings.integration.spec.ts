import { newId } from '@handsel/kernel';
import { pairEveryone, proposePair, publishTimetable } from '../fixtures/pair-by-request';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

type Meeting = Awaited<ReturnType<typeof publishTimetable>>['meetings'][number];

describe('meetings', () => {
  let stage: TimetableConvention;
  let meetings: Meeting[];
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 4, suppliers: 4 }, database);
    await pairEveryone(stage);
    ({ meetings } = await publishTimetable(stage));
  });
  afterEach(() => stage.close());

  const move = (
    meeting: Meeting,
    body: { slotId: string; tableId?: string; version?: number },
    who = stage.organizer,
  ) =>
    stage.call('meetings.move', who, {
      params: { meetingId: meeting.id },
      body: { version: meeting.version, ...body },
    });
  const cancel = (meeting: Meeting, who = stage.organizer, version = meeting.version) =>
    stage.call('meetings.cancel', who, { params: { meetingId: meeting.id }, body: { version, reason: 'Ill.' } });
  const personOf = (organizationId: string) =>
    [...stage.buyers, ...stage.suppliers].find(({ id }) => id === organizationId)!;
  const bookingsOf = (meetingId: string) =>
    stage.query<{ resource_kind: string; resource_id: string; starts_at: Date }>(
      'SELECT resource_kind, resource_id, lower(during) AS starts_at FROM bookings WHERE meeting_id = $1 ORDER BY resource_kind',
      [meetingId],
    );
  const isFreeFor = (meeting: Meeting, slotId: string) =>
    !meetings.some(
      (other) =>
        other.slotId === slotId && other.participantIds.some((person) => meeting.participantIds.includes(person)),
    );
  /** A meeting and a slot in which neither of its people has another. */
  function movable() {
    for (const meeting of meetings)
      for (const slot of stage.convention.slots)
        if (slot.id !== meeting.slotId && isFreeFor(meeting, slot.id)) return { meeting, slot };
    throw new Error('every place is taken');
  }

  it('are listed by time, page by page, to staff whole and to each organization its own', async () => {
    const seen: Meeting[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, unknown> = { limit: 3, ...(cursor && { cursor }) };
      const page = await stage.value('meetings.list', stage.matchmaker, { query });
      seen.push(...page.items);
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(meetings);
    const times = seen.map(({ startsAt }) => startsAt);
    expect(times).toEqual(times.toSorted());
    const own = await stage.value('meetings.list', stage.buyers[0]!.principal);
    expect(own.items).toEqual(meetings.filter(({ buyer }) => buyer.organizationId === stage.buyers[0]!.id));
    expect(own.items).toHaveLength(4);
    const query = { organizationId: stage.buyers[1]!.id };
    expect(await stage.refusal('meetings.list', stage.buyers[0]!.principal, { query })).toMatchObject({
      code: 'THING_NOT_FOUND',
    });
  });

  it('move with their people and a table, and both sides are told from where', async () => {
    const { meeting, slot } = movable();
    const result = await move(meeting, { slotId: slot.id });
    expect(result).toMatchObject({ value: { slotId: slot.id, startsAt: slot.startsAt, version: 2 } });
    const bookings = await bookingsOf(meeting.id);
    expect(bookings.map(({ starts_at }) => starts_at.toISOString())).toEqual([
      slot.startsAt,
      slot.startsAt,
      slot.startsAt,
    ]);
    expect(bookings.map(({ resource_id }) => resource_id).sort()).toEqual(
      [...meeting.participantIds, result.ok ? result.value.table.id : ''].sort(),
    );
    const [event] = await stage.eventsOf('meeting.moved');
    expect(event).toMatchObject({
      audience: [
        'staff',
        `organization:${meeting.buyer.organizationId}`,
        `organization:${meeting.supplier.organizationId}`,
      ],
      payload: { from: { startsAt: meeting.startsAt, table: meeting.table } },
    });
    expect(await move(meeting, { slotId: meeting.slotId })).toMatchObject({ failure: { code: 'VERSION_STALE' } });
  });

  it('move to another table at the same time', async () => {
    const meeting = meetings[0]!;
    const used = meetings.filter(({ slotId }) => slotId === meeting.slotId).map(({ table }) => table.id);
    const free = stage.convention.tables.find(({ id }) => !used.includes(id))!;
    const moved = await move(meeting, { slotId: meeting.slotId, tableId: free.id });
    expect(moved).toMatchObject({ value: { table: free, startsAt: meeting.startsAt } });
  });

  it('find their place taken, and hear of the next that is free for both people', async () => {
    const { meeting, slot } = movable();
    const busy = meetings.find(
      (other) =>
        other.slotId !== meeting.slotId &&
        other.participantIds.some((person) => meeting.participantIds.includes(person)),
    )!;
    const refused = await move(meeting, { slotId: busy.slotId });
    expect(refused).toMatchObject({
      failure: { code: 'SLOT_TAKEN', details: { next: expect.stringMatching(/^2026-09-20 \d\d:\d\d$/) } },
    });
    const details = refused.ok ? {} : (refused.failure.details ?? {});
    expect(await bookingsOf(meeting.id)).toHaveLength(3);
    const place = { slotId: String(details['nextSlotId']), tableId: String(details['nextTableId']) };
    expect(await move(meeting, place)).toMatchObject({ ok: true, value: { slotId: place.slotId } });
    expect(slot.id).toBeDefined();
  });

  it('are moved by staff of this convention only, and to places that exist', async () => {
    const { meeting, slot } = movable();
    const side = personOf(meeting.buyer.organizationId).principal;
    expect(await move(meeting, { slotId: slot.id }, side)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    for (const body of [{ slotId: newId() }, { slotId: slot.id, tableId: newId() }])
      expect(await move(meeting, body)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    const unknown = { ...meeting, id: newId() };
    expect(await move(unknown, { slotId: slot.id })).toMatchObject({ failure: { details: { thing: 'meeting' } } });
  });

  it('are cancelled by either side, once, and give their places back', async () => {
    const [first, second] = [meetings[0]!, meetings[1]!];
    const stranger = stage.buyers.find(({ id }) => id !== first.buyer.organizationId)!;
    expect(await cancel(first, stranger.principal)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await cancel(first, stage.organizer, 7)).toMatchObject({ failure: { code: 'VERSION_STALE' } });
    const results = await Promise.all([
      cancel(first, personOf(first.buyer.organizationId).principal),
      cancel(first, personOf(first.supplier.organizationId).principal),
    ]);
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ value: { status: 'cancelled', reason: 'Ill.' } }]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
    expect(await bookingsOf(first.id)).toEqual([]);
    expect(await move({ ...first, version: 2 }, { slotId: second.slotId })).toMatchObject({
      failure: { code: 'STATE_CONFLICT', details: { state: 'cancelled', action: 'moved' } },
    });
    const [event] = await stage.eventsOf('meeting.cancelled');
    expect(event?.audience).toEqual([
      'staff',
      `organization:${first.buyer.organizationId}`,
      `organization:${first.supplier.organizationId}`,
    ]);
  });

  it('turn out held or missed, all that are named or none', async () => {
    const record = (outcomes: { meetingId: string; outcome: string }[], who = stage.matchmaker) =>
      stage.call('meetings.recordOutcomes', who, { body: { outcomes } });
    const ids = meetings.map(({ id }) => id);
    const all = ids.map((meetingId, n) => ({ meetingId, outcome: n % 4 === 0 ? 'missed' : 'held' }));
    expect(await record([...all, { meetingId: newId(), outcome: 'held' }])).toMatchObject({
      failure: { code: 'THING_NOT_FOUND' },
    });
    expect(await record([all[0]!, all[0]!])).toMatchObject({ failure: { code: 'INPUT_INVALID' } });
    expect(await record(all, stage.buyers[0]!.principal)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await record(all)).toEqual({ ok: true, value: { recorded: 16 } });
    expect(await record(all)).toEqual({ ok: true, value: { recorded: 0 } });
    expect(await record([{ meetingId: ids[0]!, outcome: 'held' }])).toEqual({ ok: true, value: { recorded: 1 } });
    expect(await stage.eventsOf('meeting.held')).toHaveLength(13);
    expect(await stage.eventsOf('meeting.missed')).toHaveLength(4);
    expect(await bookingsOf(ids[0]!)).toHaveLength(3);
    const held = await stage.value('meetings.list', stage.organizer, { query: { status: 'held' } });
    expect(held.items).toHaveLength(13);
  });

  it('do not turn out at all once they are cancelled', async () => {
    await cancel(meetings[0]!);
    const outcomes = meetings.map(({ id }) => ({ meetingId: id, outcome: 'held' }));
    expect(await stage.refusal('meetings.recordOutcomes', stage.matchmaker, { body: { outcomes } })).toMatchObject({
      code: 'STATE_CONFLICT',
      details: { state: 'cancelled', action: 'recorded as held' },
    });
    expect(await stage.eventsOf('meeting.held')).toEqual([]);
  });
});

describe('a place that is taken', () => {
  const session = (to: string) => [{ date: '2026-09-20', sessions: [{ from: '09:00', to }] }];

  it('by a table alone is offered with another table', async () => {
    const stage = await startTimetableConvention(
      { buyers: 2, suppliers: 2, days: session('10:00'), tables: 2 },
      database,
    );
    try {
      for (const n of [0, 1]) {
        const body = { buyerOrganizationId: stage.buyers[n]!.id, supplierOrganizationId: stage.suppliers[n]!.id };
        await stage.value('pairings.create', stage.matchmaker, { body });
      }
      const { meetings } = await publishTimetable(stage);
      const [slot, tables] = [stage.convention.slots[0]!, stage.convention.tables];
      const moveTo = async (n: number, tableId?: string) => {
        const { items } = await stage.value('meetings.list', stage.organizer);
        const { id: meetingId, version } = items.find(({ id }) => id === meetings[n]!.id)!;
        const body = { version, slotId: slot.id, tableId };
        return stage.call('meetings.move', stage.organizer, { params: { meetingId }, body });
      };
      // Out of each other's way first, whatever the solver chose.
      await moveTo(0);
      const first = await moveTo(0);
      const held = first.ok ? first.value.table.id : '';
      const other = tables.find(({ id }) => id !== held)!;
      await moveTo(1, other.id);
      expect(await moveTo(1, held)).toMatchObject({
        failure: {
          code: 'SLOT_TAKEN',
          details: { nextSlotId: slot.id, nextTableId: other.id, next: '2026-09-20 09:00' },
        },
      });
      expect(await moveTo(1)).toMatchObject({ ok: true, value: { slotId: slot.id, table: { id: other.id } } });
    } finally {
      await stage.close();
    }
  });

  it('has no next one where the people are busy in every other', async () => {
    const stage = await startTimetableConvention({ buyers: 1, suppliers: 2, days: session('10:00') }, database);
    try {
      await pairEveryone(stage);
      const { meetings } = await publishTimetable(stage);
      const params = { meetingId: meetings[0]!.id };
      const body = { version: 1, slotId: meetings[1]!.slotId };
      expect(await stage.refusal('meetings.move', stage.organizer, { params, body })).toEqual({
        code: 'SLOT_TAKEN',
        details: { next: '-' },
      });
    } finally {
      await stage.close();
    }
  });
});

describe('the whole way', () => {
  it('leads from a request to a meeting that was held', async () => {
    const stage = await startTimetableConvention({ buyers: 2, suppliers: 2 }, database);
    try {
      const ids = [
        await proposePair(stage, stage.buyers[0]!, stage.suppliers[0]!, 'must-meet'),
        await proposePair(stage, stage.buyers[1]!, stage.suppliers[1]!),
      ];
      await stage.value('pairings.decide', stage.matchmaker, { body: { decision: 'approve', pairingIds: ids } });
      const { meetings } = await publishTimetable(stage);
      expect(meetings.map(({ pairingId }) => pairingId).sort()).toEqual(ids.toSorted());
      const [first, second] = meetings;
      const last = stage.convention.slots.at(-1)!;
      const moved = await stage.value('meetings.move', stage.organizer, {
        params: { meetingId: first!.id },
        body: { version: first!.version, slotId: last.id },
      });
      expect(moved.startsAt).toBe(last.startsAt);
      await stage.value('meetings.cancel', stage.suppliers[0]!.principal, {
        params: { meetingId: [first!, second!].find((m) => m.supplier.organizationId === stage.suppliers[0]!.id)!.id },
        body: { version: moved.supplier.organizationId === stage.suppliers[0]!.id ? moved.version : second!.version },
      });
      const left = await stage.value('meetings.list', stage.suppliers[1]!.principal, {
        query: { status: 'scheduled' },
      });
      const outcomes = [{ meetingId: left.items[0]!.id, outcome: 'held' }];
      await stage.value('meetings.recordOutcomes', stage.organizer, { body: { outcomes } });
      const { items } = await stage.value('pairings.list', stage.organizer);
      expect(items.filter(({ meetingId }) => meetingId !== null)).toHaveLength(1);
      const types = await stage.query<{ type: string }>('SELECT DISTINCT type FROM events ORDER BY type');
      expect(types.map(({ type }) => type)).toEqual([
        'convention.created',
        'hall.rearranged',
        'meeting.cancelled',
        'meeting.held',
        'meeting.moved',
        'meeting.scheduled',
        'pairing.approved',
        'pairing.proposed',
        'request.accepted',
        'request.created',
        'schedule-run.completed',
        'schedule-run.started',
        'schedule.published',
      ]);
    } finally {
      await stage.close();
    }
  });
});
