import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

const checker = join(__dirname, '../../../../../shared/tools/check-timetable.mjs');

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('a timetable that is worked out again', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 3, suppliers: 3, tables: 2 }, database);
  });
  afterEach(() => stage.close());

  const slot = (n: number) => stage.convention.slots[n]!;
  const draft = async (body: object = { keepPublished: false }) => {
    const { id: runId } = await stage.value('scheduleRuns.start', stage.organizer, {
      body: { budgetMoves: 2_000, ...body },
    });
    const outcome = await stage.solving.run({ conventionId: stage.conventionId, runId }, new AbortController().signal);
    return { runId, outcome };
  };
  const standing = async () =>
    (await stage.value('meetings.list', stage.organizer, { query: { status: 'scheduled', limit: 500 } })).items;
  const places = async () =>
    (await standing()).map(({ pairingId, slotId, table }) => `${pairingId} ${slotId} ${table.id}`).sort();

  it('keeps pins, tells beforehand who is told what, does that, and goes back', async () => {
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    const before = await places();
    const [kept, shifted] = [meetings[0]!, meetings.find(({ startsAt }) => startsAt !== meetings[0]!.startsAt)!];
    await stage.value('meetings.pin', stage.organizer, { params: { meetingId: kept.id } });
    // Another one is to be at a time at which it is not.
    const free = stage.convention.slots.find(({ id }) => id !== shifted.slotId && id !== kept.slotId)!;
    const pin = { params: { pairingId: shifted.pairingId }, body: { slotId: free.id } };
    await stage.value('pairings.pin', stage.organizer, pin);
    const { runId } = await draft();
    const compared = await stage.value('scheduleRuns.compare', stage.organizer, { params: { runId } });
    expect(compared.held + compared.moved).toBe(9);
    expect(
      compared.changes.some(({ pairingId, change }) => pairingId === shifted.pairingId && change === 'moved'),
    ).toBe(true);
    const preview = await stage.value('scheduleRuns.previewPublish', stage.organizer, { params: { runId } });
    expect(preview).toMatchObject({ scheduled: 0, moved: compared.moved, cancelled: 0, unchanged: compared.held });

    await stage.value('scheduleRuns.publish', stage.organizer, { params: { runId }, body: { preview: preview.hash } });
    const now = await standing();
    expect(now.find(({ id }) => id === kept.id)).toMatchObject({ slotId: kept.slotId, pinned: true, version: 1 });
    expect(now.find(({ id }) => id === shifted.id)).toMatchObject({ slotId: free.id });
    expect((await stage.eventsOf('meeting.moved')).length).toBe(preview.moved);

    await stage.value('scheduleRuns.rollBack', stage.organizer, { params: { runId } });
    expect(await places()).toEqual(before);
    expect((await stage.value('audit.consistency', stage.organizer)).doubleBookings).toBe(0);
  });

  it('is not published over what changed since the preview', async () => {
    await pairEveryone(stage);
    const { runId } = await draft();
    const { hash } = await stage.value('scheduleRuns.previewPublish', stage.organizer, { params: { runId } });
    const [first] = (await stage.value('pairings.list', stage.organizer, { query: { status: 'approved' } })).items;
    await stage.value('meetings.book', stage.organizer, { body: { pairingId: first!.id, slotId: slot(5).id } });
    const input = { params: { runId }, body: { preview: hash } };
    expect(await stage.refusal('scheduleRuns.publish', stage.organizer, input)).toMatchObject({
      code: 'PREVIEW_STALE',
    });
    expect(await stage.value('scheduleRuns.get', stage.organizer, { params: { runId } })).toMatchObject({
      status: 'draft',
    });
  });

  it('drops a meeting for which there is no room any more, and brings it back with the rollback', async () => {
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    const before = (await places()).length;
    const participantId = meetings[0]!.participantIds[0]!;
    const limits = { params: { participantId }, body: { version: 0, blocked: [], maximum: 1 } };
    await stage.value('availability.update', stage.organizer, limits);
    const { runId } = await draft();
    await stage.value('scheduleRuns.publish', stage.organizer, { params: { runId } });
    const cancelled = await stage.eventsOf('meeting.cancelled');
    expect(cancelled.length).toBeGreaterThan(0);
    expect(await places()).toHaveLength(before - cancelled.length);
    await stage.value('scheduleRuns.rollBack', stage.organizer, { params: { runId } });
    expect(await places()).toHaveLength(before);
  });

  it('names the pins that cannot all hold, in both languages', async () => {
    await pairEveryone(stage);
    const pairings = (await stage.value('pairings.list', stage.organizer, { query: { status: 'approved' } })).items;
    const [one] = pairings;
    const other = pairings.find(
      ({ id, buyer }) => id !== one!.id && buyer.organizationId === one!.buyer.organizationId,
    )!;
    const body = { slotId: slot(0).id };
    await stage.value('pairings.pin', stage.organizer, { params: { pairingId: one!.id }, body });
    expect(
      await stage.refusal('pairings.pin', stage.organizer, { params: { pairingId: other.id }, body }),
    ).toMatchObject({
      code: 'PIN_REFUSED',
      details: { why: 'person pinned' },
    });
    // A limit set afterwards makes two pins impossible that were fine.
    await stage.value('pairings.pin', stage.organizer, {
      params: { pairingId: other.id },
      body: { slotId: slot(1).id },
    });
    const { participantId } = stage.buyers.find(({ id }) => id === one!.buyer.organizationId)!;
    const limits = { params: { participantId }, body: { version: 0, blocked: [], maximum: 1 } };
    await stage.value('availability.update', stage.organizer, limits);
    const { runId, outcome } = await draft({});
    expect(outcome).toBe('failed');
    const { clashes } = await stage.value('scheduleRuns.get', stage.organizer, { params: { runId } });
    expect(clashes).toMatchObject([
      { code: 'LOCKS_EXCEED_MAXIMUM', message: { en: expect.any(String), zh: expect.any(String) } },
    ]);
    expect(clashes![0]!.pairings.map(({ pairingId }) => pairingId).sort()).toEqual([one!.id, other.id].sort());
    // Without the pins it goes.
    expect((await draft({ keepPins: false })).outcome).toBe('draft');
  });

  it('can be checked by somebody else, and says how even it is', async () => {
    await pairEveryone(stage);
    const { runId } = await draft({ budgetSeconds: 5, fairness: 5 });
    const proof = await stage.value('scheduleRuns.certificate', stage.organizer, { params: { runId } });
    const { result, settings } = await stage.value('scheduleRuns.get', stage.organizer, { params: { runId } });
    expect(settings).toMatchObject({ budgetSeconds: 5, fairness: 5, keepPins: true });
    expect(proof.solution.slots.filter((held) => held !== null)).toHaveLength(result!.placed);
    const fairness = await stage.value('scheduleRuns.fairness', stage.matchmaker, { params: { runId } });
    expect(fairness).toMatchObject({ all: { people: 6, meetings: { mean: 3, gini: 0 } }, belowMinimum: [] });
    expect(fairness.bySector.map(({ key, people }) => [key, people])).toEqual([
      ['digital', 4],
      ['home', 2],
    ]);
    if (!existsSync(checker))
      return process.stdout.write(`${checker} is not here: the certificate is not checked with it.\n`);
    const folder = mkdtempSync(join(tmpdir(), 'handsel-certificate-'));
    try {
      const [instance, solution] = ['instance.json', 'solution.json'].map((name) => join(folder, name)) as [
        string,
        string,
      ];
      writeFileSync(instance, JSON.stringify(proof.instance));
      writeFileSync(solution, JSON.stringify(proof.solution));
      const verdict = JSON.parse(
        execFileSync(process.execPath, [checker, instance, solution], { encoding: 'utf8' }),
      ) as object;
      expect(verdict).toMatchObject({ brokenCount: 0, held: 9, weight: result!.weight, upperBound: result!.bound });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
