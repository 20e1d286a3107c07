import { jobs } from '@handsel/contracts';
import { join } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import { pairEveryone } from '../../../../libs/persistence/src/fixtures/pair-by-request';
import {
  startTimetableConvention,
  type TimetableConvention,
} from '../../../../libs/persistence/src/fixtures/timetable-convention';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { schedulingHandlers } from './handlers';
import { ThreadSolver } from './thread-solver';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const hook = join(__dirname, '../../../../test/support/typescript-hook.cjs');
const solver = new ThreadSolver({ execArgv: ['-r', hook] });
const ENDLESS = 100_000_000;

describe('scheduling jobs, the solver on a thread', () => {
  let stage: TimetableConvention;
  let handlers: ReturnType<typeof schedulingHandlers>;
  const log = { info: () => {}, warn: () => {} };
  const job = (runId: string, signal = new AbortController().signal, attempt = 1) => ({
    id: '1',
    payload: { conventionId: stage.conventionId, runId },
    attempt,
    signal,
    progress: async () => {},
  });
  const start = async (budgetMoves: number) =>
    (await stage.value('scheduleRuns.start', stage.organizer, { body: { budgetMoves } })).id;
  const runOf = (runId: string) => stage.value('scheduleRuns.get', stage.organizer, { params: { runId } });
  const isRunning = async (runId: string) => {
    while ((await runOf(runId)).status !== 'running') await sleep(10);
  };

  beforeEach(async () => {
    // More pairings than places, so that the search has something to do for as long as it may.
    stage = await startTimetableConvention({ buyers: 12, suppliers: 12, tables: 7 }, database);
    await pairEveryone(stage);
    const environment = { clock: stage.clock };
    handlers = schedulingHandlers({
      unitOfWork: stage.unitOfWork,
      environment,
      log,
      solver,
      watchEveryMilliseconds: 20,
    });
  });
  afterEach(() => stage.close());

  it('works a run out while the process stays awake', async () => {
    const runId = await start(200_000);
    const running = handlers['scheduling.solve-timetable'](job(runId));
    const seen = { turns: 0, ended: false };
    void running.finally(() => (seen.ended = true));
    while (!seen.ended) {
      seen.turns++;
      await turn();
    }
    expect(await running).toEqual({ outcome: 'draft' });
    expect(seen.turns).toBeGreaterThan(50);
    expect(await runOf(runId)).toMatchObject({ status: 'draft', result: { pairings: 144, placed: 42 } });
    expect(await handlers['scheduling.solve-timetable'](job(runId))).toEqual({ outcome: 'not-due' });
  });

  it('stops a run that somebody cancels', async () => {
    const runId = await start(ENDLESS);
    const running = handlers['scheduling.solve-timetable'](job(runId));
    await isRunning(runId);
    await stage.value('scheduleRuns.cancel', stage.organizer, { params: { runId } });
    expect(await running).toEqual({ outcome: 'cancelled' });
    expect(await runOf(runId)).toMatchObject({ status: 'cancelled' });
  });

  it('leaves a run to another process when this one stops', async () => {
    const runId = await start(ENDLESS);
    const stopping = new AbortController();
    const running = handlers['scheduling.solve-timetable'](job(runId, stopping.signal, 3));
    await isRunning(runId);
    stopping.abort(new Error('This process stops.'));
    await expect(running).rejects.toThrow('This process stops.');
    expect(await runOf(runId)).toMatchObject({ status: 'running' });
  });

  it('fails a run only with the last attempt', async () => {
    const broken = new ThreadSolver({ execArgv: ['-r', join(__dirname, 'no-such-file.cjs')] });
    const environment = { clock: stage.clock };
    const failing = schedulingHandlers({ unitOfWork: stage.unitOfWork, environment, log, solver: broken });
    const runId = await start(0);
    const { attempts } = jobs['scheduling.solve-timetable'];
    for (let attempt = 1; attempt < attempts; attempt++) {
      await expect(failing['scheduling.solve-timetable'](job(runId, undefined, attempt))).rejects.toThrow(
        'no-such-file',
      );
      expect(await runOf(runId)).toMatchObject({ status: 'running' });
    }
    await expect(failing['scheduling.solve-timetable'](job(runId, undefined, attempts))).rejects.toThrow(
      'no-such-file',
    );
    expect(await runOf(runId)).toMatchObject({ status: 'failed', failure: expect.stringContaining('no-such-file') });
  });

  it('fails a convention without tables at once, saying why', async () => {
    await stage.query('DELETE FROM tables');
    const runId = await start(0);
    expect(await handlers['scheduling.solve-timetable'](job(runId))).toEqual({ outcome: 'failed' });
    expect(await runOf(runId)).toMatchObject({ status: 'failed', failure: 'no slot has a table' });
  });
});
