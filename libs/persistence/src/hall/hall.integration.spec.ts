import { newId, shortCode } from '@handsel/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const theme = { appearance: 'light', accent: '#0f6a58', highlight: null, logo: null } as const;

describe('the displays in the hall', () => {
  let stage: TimetableConvention;
  let meetings: Awaited<ReturnType<typeof publishTimetable>>['meetings'];
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 3, suppliers: 3 }, database);
    await pairEveryone(stage);
    ({ meetings } = await publishTimetable(stage));
  });
  afterEach(() => stage.close());

  const screen = () => ({
    ...stage.organizer,
    grants: [],
    kind: 'screen' as const,
    screen: { id: newId(), conventionId: stage.convention.id, place: 'Foyer' },
  });
  const departures = (query: Record<string, string> = {}) => stage.value('departures.get', screen(), { query });
  const change = (names: boolean, version: number, who = stage.organizer) =>
    stage.call('hallSettings.change', who, { body: { names, theme, version } });

  it('show when and where, by time, and name nobody until an organizer says so', async () => {
    const shown = await departures();
    expect(shown).toMatchObject({ names: false, table: null, convention: { timeZone: 'Asia/Shanghai' } });
    expect(shown.meetings.map(({ id, startsAt, table }) => ({ id, startsAt, table })).toSorted(byId)).toEqual(
      meetings.map(({ id, startsAt, table }) => ({ id, startsAt, table })).toSorted(byId),
    );
    expect(shown.meetings.map(({ startsAt }) => startsAt)).toEqual(
      shown.meetings.map((one) => one.startsAt).toSorted(),
    );
    for (const meeting of shown.meetings)
      expect(meeting).toMatchObject({ buyer: null, supplier: null, movedFrom: null, code: shortCode(meeting.id) });

    expect(await change(true, 0)).toMatchObject({ value: { names: true, version: 1 } });
    const named = await departures();
    const names = new Map(meetings.map(({ id, buyer, supplier }) => [id, [buyer.name, supplier.name]]));
    for (const { id, buyer, supplier } of named.meetings) expect([buyer, supplier]).toEqual(names.get(id));
    expect(named.theme).toEqual(theme);
    expect((await stage.value('board.get', screen())).theme).toEqual(theme);
  });

  it('are told that a table has changed, once a change and without a name', async () => {
    const [meeting] = meetings;
    if (!meeting) throw new Error('there are no meetings');
    const before = (await stage.eventsOf('hall.rearranged')).length;
    const used = meetings.filter(({ slotId }) => slotId === meeting.slotId).map(({ table }) => table.id);
    const free = stage.convention.tables.find(({ id }) => !used.includes(id))!;
    await stage.value('meetings.move', stage.organizer, {
      params: { meetingId: meeting.id },
      body: { version: meeting.version, slotId: meeting.slotId, tableId: free.id },
    });
    const events = await stage.eventsOf('hall.rearranged');
    expect(events.slice(before)).toMatchObject([
      { audience: ['board'], payload: { tableIds: [meeting.table.id, free.id].sort() } },
    ]);
    expect(JSON.stringify(events)).not.toContain('name');

    // It is shown where it is, and the table where it was says where it went.
    const { movedFrom } = (await departures()).meetings.find(({ id }) => id === meeting.id)!;
    expect(movedFrom).toEqual({ startsAt: meeting.startsAt, table: meeting.table });
    for (const table of [meeting.table, free]) {
      const own = await departures({ tableId: table.id });
      expect(own.table).toEqual(table);
      expect(own.meetings.map(({ id }) => id)).toContain(meeting.id);
      for (const one of own.meetings) expect([one.table.id, one.movedFrom?.table.id]).toContain(table.id);
    }
  });

  it('hear of a published timetable, a cancelled and a held meeting', async () => {
    const count = async () => (await stage.eventsOf('hall.rearranged')).length;
    expect(await count()).toBe(1);
    const [first, second] = meetings;
    await stage.value('meetings.cancel', stage.organizer, {
      params: { meetingId: first!.id },
      body: { version: first!.version },
    });
    expect(await count()).toBe(2);
    await stage.value('meetings.recordOutcomes', stage.organizer, {
      body: { outcomes: [{ meetingId: second!.id, outcome: 'held' }] },
    });
    expect(await count()).toBe(3);
    const status = new Map((await departures()).meetings.map((one) => [one.id, one.status]));
    expect([status.get(first!.id), status.get(second!.id)]).toEqual(['cancelled', 'held']);
  });

  it('leave out what is over', async () => {
    const ends = meetings.map(({ endsAt }) => endsAt).toSorted();
    stage.clock.advanceMilliseconds(Date.parse(ends[0]!) - stage.clock.now().getTime());
    const left = (await departures()).meetings;
    expect(left).toHaveLength(ends.filter((end) => end > ends[0]!).length);
    expect((await departures()).now).toBe(ends[0]);
  });

  it('are refused settings that somebody else has changed, and to who is no organizer', async () => {
    expect(await stage.value('hallSettings.get', stage.matchmaker)).toMatchObject({ names: false, version: 0 });
    expect(await change(true, 0)).toMatchObject({ ok: true });
    expect(await change(false, 0)).toMatchObject({ failure: { code: 'VERSION_STALE' } });
    expect(await change(false, 7)).toMatchObject({ failure: { code: 'VERSION_STALE' } });
    expect(await change(false, 1)).toMatchObject({ value: { names: false, version: 2 } });
    expect(await change(true, 2, stage.matchmaker)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await stage.eventsOf('hall-settings.changed')).toMatchObject([
      { payload: { version: 1 } },
      { payload: { version: 2 } },
    ]);
  });

  it('are for the hall: an exhibitor may not ask, and an unknown table is not found', async () => {
    expect(await stage.refusal('departures.get', stage.buyers[0]!.principal)).toMatchObject({ code: 'ACCESS_DENIED' });
    const query = { tableId: newId() };
    expect(await stage.refusal('departures.get', screen(), { query })).toMatchObject({ code: 'THING_NOT_FOUND' });
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
