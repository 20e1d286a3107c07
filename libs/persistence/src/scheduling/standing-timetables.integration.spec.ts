import { layOut, readTimetable, StandingTimetables } from '@handsel/application';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
let stage: TimetableConvention;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  stage = await startTimetableConvention({ buyers: 3, suppliers: 3, tables: 2 }, database);
  await pairEveryone(stage);
  await publishTimetable(stage);
});
afterEach(() => stage.close());

const kept = (timetables = stage.timetables, conventionId = stage.conventionId) =>
  stage.unitOfWork.run((tx) => timetables.of(tx, conventionId));
const standing = async () =>
  (await stage.value('meetings.list', stage.organizer, { query: { status: 'scheduled', limit: 500 } })).items;
const number = () => stage.query('UPDATE events SET position = id WHERE position IS NULL');
/** The kept timetable is the one that would be read now. */
const expectTrue = async () => {
  const [{ input, seated, names, board }, read] = await stage.unitOfWork.run(async (tx) => [
    await stage.timetables.of(tx, stage.conventionId),
    layOut(await readTimetable(tx, stage.conventionId)),
  ]);
  expect({ input, seated, names }).toEqual({ input: read.input, seated: read.seated, names: read.names });
  expect(board.plan).toEqual(read.board.plan);
};

describe('timetables that are kept', () => {
  it('are laid out once, however often they are asked for and events get their numbers', async () => {
    const first = await kept();
    expect(await kept()).toBe(first);
    await number();
    expect(await kept()).toBe(first);
    const { participantId } = stage.buyers[0]!;
    const incident = { kind: 'no-show', participantId, from: stage.convention.slots[0]!.startsAt };
    const asked = [1, 2, 3].map(() => stage.value('repairs.preview', stage.organizer, { body: { incident } }));
    const [one, ...others] = await Promise.all(asked);
    expect(one!.lost).toBeGreaterThan(0);
    for (const other of others) expect(other.hash).toBe(one!.hash);
    // A preview leaves them as they were.
    expect(await kept()).toBe(first);
    await expectTrue();
  });

  it('keep what events say nothing about', async () => {
    const first = await kept();
    const buyer = stage.buyers[0]!;
    const preferences = { toOrganizationId: stage.suppliers[0]!.id, wish: 'would-like' };
    await stage.call('requests.create', buyer.principal, { body: preferences });
    await stage.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       VALUES ($1, 'deal.signed', '{board}', '{}', now()), ($1, 'schedule-run.progressed', '{staff}', '{}', now())`,
      [stage.conventionId],
    );
    expect(await kept()).toBe(first);
  });

  it('follow everything that changes where people, tables and meetings are', async () => {
    await kept();
    const [first, second, third] = await standing();
    const params = (meeting: { id: string }) => ({ meetingId: meeting.id });
    const setLength = (minutes: number | null) =>
      stage.value('pairings.setLength', stage.organizer, {
        params: { pairingId: third!.pairingId },
        body: { minutes },
      });
    const steps: (() => Promise<unknown>)[] = [
      () => stage.value('meetings.cancel', stage.organizer, { params: params(first!), body: { version: 1 } }),
      () =>
        stage.value('meetings.book', stage.organizer, { body: { pairingId: first!.pairingId, slotId: first!.slotId } }),
      () =>
        stage.value('meetings.recordOutcomes', stage.organizer, {
          body: { outcomes: [{ meetingId: second!.id, outcome: 'held' }] },
        }),
      () => stage.value('meetings.pin', stage.organizer, { params: params(third!) }),
      () => stage.value('meetings.unpin', stage.organizer, { params: params(third!) }),
      // Said of a meeting that stands: it keeps its length, and can still be mended around.
      () => setLength(60),
      () =>
        stage.value('interpreters.create', stage.organizer, {
          body: { name: { en: 'Interpreter' }, languagePairs: [['zh', 'en']] },
        }),
      () => setLength(null),
      () => publishTimetable(stage),
      async () => {
        const { startsAt, endsAt } = stage.convention.slots[0]!;
        const incident = { kind: 'cancelled-hour', startsAt, endsAt };
        const { hash } = await stage.value('repairs.preview', stage.organizer, { body: { incident } });
        await stage.value('repairs.apply', stage.organizer, { body: { incident, hash } });
      },
    ];
    for (const [n, step] of steps.entries()) {
      await step();
      if (n % 3 === 1) await number();
      await expectTrue();
    }
  });

  it('are laid out before anybody asks where somebody is expected to', async () => {
    await stage.value('offers.list', stage.matchmaker);
    await stage.timetables.refresh(stage.unitOfWork);
    const first = await kept();
    const [meeting] = await standing();
    const cancel = { params: { meetingId: meeting!.id }, body: { version: 1 } };
    await stage.value('meetings.cancel', stage.organizer, cancel);
    await stage.timetables.refresh(stage.unitOfWork);
    const second = await kept();
    expect(second).not.toBe(first);
    expect(await kept()).toBe(second);
    // Nobody has asked for a while: it is let go.
    stage.clock.advanceMilliseconds(16 * 60_000);
    await stage.timetables.refresh(stage.unitOfWork);
    expect(await kept()).not.toBe(second);
  });

  it('are few: the one that nobody has asked for longest goes', async () => {
    const timetables = new StandingTimetables(() => 0);
    const first = await kept(timetables);
    const ids = [1, 2, 3, 4].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
    for (const id of ids.slice(0, 3)) timetables.expect(id);
    expect(await kept(timetables)).toBe(first);
    for (const id of ids) timetables.expect(id);
    expect(await kept(timetables)).not.toBe(first);
  });

  it('are forgotten where the database contradicts them', async () => {
    const first = await kept();
    stage.timetables.forget(stage.conventionId);
    expect(await kept()).not.toBe(first);
  });
});
