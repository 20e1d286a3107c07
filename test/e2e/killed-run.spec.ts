import { checkBookings } from '../booking/check-bookings';
import { setStage, type BookingStage } from '../booking/stage';
import { databaseOf, startStack, type Stack } from '../support/stack';
import { until } from '../support/until';

const RUN_SECONDS = 4;

/** What a run that is killed with its worker leaves is done again by the next worker. */
describe('kill -9 of the worker in the middle of a schedule run', () => {
  let stack: Stack;
  let stage: BookingStage;
  beforeAll(async () => {
    stack = await startStack({
      args: ['--port', '0', '--no-sample'],
    });
    // More pairs than places, so that the search goes on until its time is over.
    stage = await setStage(stack.url, stack.links.administrator!, 40);
  }, 120_000);
  afterAll(() => stack.remove());

  it('ends as a draft all the same, once, and can be published', async () => {
    const { organizer, conventionId } = stage;
    const params = { conventionId };
    const budget = { budgetMoves: 100_000_000, budgetSeconds: RUN_SECONDS };
    const { id: runId } = await organizer.call('scheduleRuns.start', { params, body: budget });
    const statusOf = async () => (await organizer.call('scheduleRuns.get', { params: { conventionId, runId } })).status;
    await until(async () => (await statusOf()) === 'running', 30_000, 'the run');
    const killed = stack.pidOf('worker');
    process.kill(killed, 'SIGKILL');
    await stack.said(/The worker ended \(SIGKILL\) and is started again/);
    expect(await statusOf()).toBe('running');
    // Nobody gets a second run in meanwhile.
    await expect(organizer.call('scheduleRuns.start', { params, body: {} })).rejects.toMatchObject({
      problem: { code: 'RUN_ACTIVE' },
    });
    await until(async () => (await statusOf()) === 'draft', 90_000, 'the draft');

    const { items } = await organizer.call('scheduleRuns.list', { params });
    expect(items).toMatchObject([{ id: runId, status: 'draft', result: { placed: 45 } }]);
    await organizer.call('scheduleRuns.publish', { params: { conventionId, runId } });
    expect(await checkBookings(databaseOf(stack.scratch), conventionId)).toEqual({
      meetings: 45,
      tablesTwice: 0,
      peopleTwice: 0,
      pairingsTwice: 0,
      bookingsWrong: 0,
    });
  }, 150_000);
});
