import { SolveTimetable, type TimetableSolver } from '@handsel/application';
import { newId } from '@handsel/kernel';
import { solve } from '@handsel/scheduling';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { draftTimetable, pairEveryone, publishTimetable } from '../fixtures/pair-by-request';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

describe('schedule runs', () => {
  let stage: TimetableConvention;
  beforeEach(async () => {
    stage = await startTimetableConvention({ buyers: 4, suppliers: 4 }, database);
  });
  afterEach(() => stage.close());

  const never = new AbortController().signal;
  const start = async () => {
    const { id: runId } = await stage.value('scheduleRuns.start', stage.organizer, { body: {} });
    return { conventionId: stage.conventionId, runId };
  };
  const runOf = (runId: string) => stage.value('scheduleRuns.get', stage.organizer, { params: { runId } });
  const act = (action: 'publish' | 'cancel' | 'rollBack', runId: string) =>
    stage.call(`scheduleRuns.${action}`, stage.organizer, { params: { runId } });
  const counts = async () => {
    const [row] = await stage.query<{ meetings: number; bookings: number }>(
      `SELECT (SELECT count(*)::int FROM meetings WHERE status <> 'cancelled') AS meetings,
              (SELECT count(*)::int FROM bookings) AS bookings`,
    );
    return row;
  };

  it('are one at a time; the log asks for the job', async () => {
    const results = await Promise.all(
      [1, 2, 3].map(() => stage.call('scheduleRuns.start', stage.organizer, { body: {} })),
    );
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ value: { status: 'queued', startedBy: 'Organizer' } }]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'RUN_ACTIVE' } });
    const events = await stage.eventsOf('schedule-run.started');
    expect(events.map(({ audience }) => audience)).toEqual([['staff', 'system']]);
  });

  it('leave a draft with a result, a proof and a hash, and change nothing else', async () => {
    await pairEveryone(stage);
    const runId = await draftTimetable(stage);
    const run = await runOf(runId);
    expect(run).toMatchObject({
      status: 'draft',
      progress: { fraction: 1 },
      inputHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      result: { pairings: 16, placed: 16, gapPercent: 0, unplaced: [] },
    });
    const [kept] = await stage.query<{
      placements: object[];
      certificate: { participantIds: string[]; bound: number };
    }>('SELECT placements, certificate FROM schedule_runs');
    expect(kept?.placements).toHaveLength(16);
    expect(kept?.certificate.participantIds).toHaveLength(8);
    expect(kept?.certificate.bound).toBe(run.result?.bound);
    expect(await counts()).toEqual({ meetings: 0, bookings: 0 });
    expect((await stage.value('scheduleRuns.list', stage.matchmaker)).items).toEqual([run]);
  });

  it('say why a pairing found no place', async () => {
    await stage.query(`DELETE FROM slots WHERE index >= 3`);
    await pairEveryone(stage);
    const { result } = await runOf(await draftTimetable(stage));
    expect(result).toMatchObject({ pairings: 16, placed: 12 });
    expect(result?.unplaced).toHaveLength(4);
    expect(result?.unplaced[0]?.message.en).toMatch(/buyer \d|supplier \d/);
  });

  it('are published once of two at the same time, whole, and everyone is told', async () => {
    await pairEveryone(stage);
    const runId = await draftTimetable(stage);
    const results = await Promise.all([act('publish', runId), act('publish', runId), act('publish', runId)]);
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ value: { status: 'published' } }]);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'STATE_CONFLICT', details: { state: 'published', action: 'published' } },
    });
    expect(await counts()).toEqual({ meetings: 16, bookings: 48 });
    const [published] = await stage.eventsOf('schedule.published');
    expect(published).toEqual({ audience: ['everyone'], payload: { runId, meetings: 16 } });
    const scheduled = await stage.eventsOf('meeting.scheduled');
    expect(scheduled).toHaveLength(16);
    expect(new Set(scheduled.flatMap(({ audience }) => audience)).size).toBe(1 + 8);
  });

  it('are not published when a pairing is no longer approved or a place is gone', async () => {
    const [pairing] = await pairEveryone(stage);
    const runId = await draftTimetable(stage);
    const body = { decision: 'reopen', pairingIds: [pairing] };
    await stage.value('pairings.decide', stage.matchmaker, { body });
    const refused = await act('publish', runId);
    expect(refused).toMatchObject({
      failure: { code: 'RUN_OUTDATED', details: { why: 'approval withdrawn' } },
    });
    await stage.value('pairings.decide', stage.matchmaker, { body: { ...body, decision: 'approve' } });
    const second = await draftTimetable(stage);
    expect(await act('publish', runId)).toMatchObject({ ok: true });
    expect(await act('publish', second)).toMatchObject({
      failure: { code: 'RUN_OUTDATED', details: { why: 'meeting meanwhile' } },
    });
    expect(await counts()).toEqual({ meetings: 16, bookings: 48 });
    expect(await runOf(second)).toMatchObject({ status: 'draft', publishedAt: null });
  });

  it('are not published when somebody took a place, and nothing is left half-published', async () => {
    await stage.close();
    stage = await startTimetableConvention({ buyers: 1, suppliers: 2 }, database);
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    const [cancelled, standing] = [meetings[0]!, meetings[1]!];
    const params = { meetingId: cancelled.id };
    await stage.value('meetings.cancel', stage.organizer, { params, body: { version: 1 } });
    const runId = await draftTimetable(stage);
    expect((await runOf(runId)).result).toMatchObject({ pairings: 1, placed: 1 });
    // The buyer's other meeting moves to where the draft wants to be.
    const [run] = await stage.query<{ placements: { slotIndex: number }[] }>(
      'SELECT placements FROM schedule_runs WHERE id = $1',
      [runId],
    );
    const slotId = stage.convention.slots[run!.placements[0]!.slotIndex]!.id;
    const body = { version: 1, slotId };
    await stage.value('meetings.move', stage.organizer, { params: { meetingId: standing.id }, body });
    expect(await act('publish', runId)).toMatchObject({
      failure: { code: 'RUN_OUTDATED', details: { why: 'place taken' } },
    });
    expect(await runOf(runId)).toMatchObject({ status: 'draft' });
    expect(await counts()).toEqual({ meetings: 1, bookings: 3 });
  });

  it('are taken back: what is still scheduled is cancelled, what was held stays', async () => {
    await pairEveryone(stage);
    const { runId, meetings } = await publishTimetable(stage);
    const outcomes = [{ meetingId: meetings[0]!.id, outcome: 'held' }];
    await stage.value('meetings.recordOutcomes', stage.matchmaker, { body: { outcomes } });
    expect(await act('rollBack', runId)).toMatchObject({ value: { status: 'rolled-back' } });
    expect(await counts()).toEqual({ meetings: 1, bookings: 3 });
    expect(await stage.eventsOf('meeting.cancelled')).toHaveLength(15);
    expect(await act('rollBack', runId)).toMatchObject({ failure: { details: { state: 'rolled-back' } } });
    const again = await publishTimetable(stage);
    expect(again.meetings).toHaveLength(15);
  });

  it('plan around the meetings that stand', async () => {
    await pairEveryone(stage);
    const { meetings } = await publishTimetable(stage);
    const [first, second] = meetings;
    for (const { id, version } of [first!, second!])
      await stage.value('meetings.cancel', stage.organizer, { params: { meetingId: id }, body: { version } });
    const next = await publishTimetable(stage);
    expect(next.meetings).toHaveLength(16);
    const untouched = meetings.slice(2).map(({ id, slotId, table }) => [id, slotId, table.id]);
    expect(next.meetings.map(({ id, slotId, table }) => [id, slotId, table.id])).toEqual(
      expect.arrayContaining(untouched),
    );
  });

  it('may be delivered again: done over after a worker died, left alone once finished', async () => {
    await pairEveryone(stage);
    const key = await start();
    const dies: TimetableSolver = { solve: () => Promise.reject(new Error('killed')) };
    const dying = new SolveTimetable(stage.unitOfWork, dies, stage.clock);
    await expect(dying.run(key, never)).rejects.toThrow('killed');
    expect(await runOf(key.runId)).toMatchObject({ status: 'running' });
    const outcomes = await Promise.all([stage.solving.run(key, never), stage.solving.run(key, never)]);
    expect(outcomes.filter((outcome) => outcome === 'draft')).toHaveLength(1);
    const { inputHash, result } = await runOf(key.runId);
    expect(await stage.solving.run(key, never)).toBe('not-due');
    expect(await runOf(key.runId)).toMatchObject({ status: 'draft', inputHash, result });
    expect(await stage.eventsOf('schedule-run.completed')).toHaveLength(1);
    expect(await stage.solving.run({ ...key, runId: newId() }, never)).toBe('not-due');
  });

  it('give the same timetable for the same input', async () => {
    await pairEveryone(stage);
    const placements = async () => {
      const runId = await draftTimetable(stage);
      const [row] = await stage.query('SELECT placements, result, input_hash FROM schedule_runs WHERE id = $1', [
        runId,
      ]);
      return createHash('sha256').update(JSON.stringify(row)).digest('hex');
    };
    expect(await placements()).toBe(await placements());
  });

  it('tell how far they are, and stop when somebody cancels', async () => {
    await pairEveryone(stage);
    const key = await start();
    const slow: TimetableSolver = {
      async solve({ instance, seed }, { onProgress, signal }) {
        onProgress({ phase: 'weight', fraction: 0.5, weight: 1, bound: 2, breaks: 0 });
        for (let turn = 0; turn < 500; turn++) {
          await sleep(10);
          signal.throwIfAborted();
        }
        return solve(instance, { seed });
      },
    };
    const running = new SolveTimetable(stage.unitOfWork, slow, stage.clock, 20).run(key, never);
    while ((await stage.eventsOf('schedule-run.progressed')).length === 0) await sleep(10);
    expect(await runOf(key.runId)).toMatchObject({ status: 'running', progress: { fraction: 0.35, phase: 'weight' } });
    expect(await act('cancel', key.runId)).toMatchObject({ value: { status: 'cancelled' } });
    expect(await running).toBe('cancelled');
    expect(await runOf(key.runId)).toMatchObject({ status: 'cancelled', result: null });
    expect(await stage.eventsOf('schedule-run.progressed')).toHaveLength(1);
    expect(await act('cancel', key.runId)).toMatchObject({ failure: { details: { state: 'cancelled' } } });
    await start();
  });

  it('fail with their reason when they are given up, and make way for the next', async () => {
    const key = await start();
    await stage.solving.giveUp(key, 'The solver ran out of memory.');
    expect(await runOf(key.runId)).toMatchObject({ status: 'failed', failure: 'The solver ran out of memory.' });
    expect(await stage.eventsOf('schedule-run.failed')).toHaveLength(1);
    await start();
  });

  it('are no business of exhibitors, and of other conventions there are none', async () => {
    const { principal } = stage.buyers[0]!;
    expect(await stage.refusal('scheduleRuns.start', principal, { body: {} })).toMatchObject({ code: 'ACCESS_DENIED' });
    expect(await act('publish', newId())).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    const stranger = await stage.person('Stranger', false, [{ role: 'organizer', conventionId: newId() }]);
    expect(await stage.refusal('scheduleRuns.list', stranger)).toMatchObject({ code: 'THING_NOT_FOUND' });
  });
});
