import { inProcessRanker, RunMatching, type MatchRanker } from '@handsel/application';
import { newId, systemClock } from '@handsel/kernel';
import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

describe('matching runs that do not end as they should', () => {
  let market: MatchedConvention;
  beforeAll(async () => {
    market = await startMatchedConvention();
  });
  afterAll(() => market.close());

  const start = () => market.call('matchRuns.start', market.matchmaker);
  const cancel = (runId: string, principal = market.matchmaker) =>
    market.call('matchRuns.cancel', principal, { params: { runId } });
  const get = async (runId: string) =>
    valueOf(await market.call('matchRuns.get', market.organizer, { params: { runId } }));

  it('can be cancelled while they wait, and make room for another', async () => {
    const { id } = valueOf(await start());
    expect(await cancel(id, market.by('phones'))).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(valueOf(await cancel(id))).toMatchObject({ status: 'cancelled', finishedAt: expect.any(String) });
    expect(await market.finish(id)).toBe('idle');
    expect(await cancel(id)).toMatchObject({ failure: { code: 'STATE_CONFLICT', details: { state: 'cancelled' } } });
    expect(await cancel(newId())).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    const next = valueOf(await start());
    expect(await market.finish(next.id)).toBe('done');
    expect(await market.heardBy('match-run.cancelled', 'staff')).toHaveLength(1);
  });

  it('stop soon after they are cancelled, and leave the lists as they are', async () => {
    const before = await market.query('SELECT * FROM matches ORDER BY buyer_id, supplier_id');
    const { id } = valueOf(await start());
    const ranker: MatchRanker = {
      ...inProcessRanker,
      rankEveryone: (_, __, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    };
    const job = { conventionId: market.conventionId, runId: id };
    const running = new RunMatching(market.unitOfWork, ranker, systemClock, 20).execute(job);
    while ((await get(id)).status === 'queued') await new Promise((resolve) => setTimeout(resolve, 5));
    valueOf(await cancel(id));
    expect(await running).toBe('idle');
    expect(await get(id)).toMatchObject({ status: 'cancelled', failure: null });
    expect(await market.query('SELECT * FROM matches ORDER BY buyer_id, supplier_id')).toEqual(before);
  });

  it('never stand in the way for good: without a sign of life they give way', async () => {
    const { id } = valueOf(await start());
    expect(await start()).toMatchObject({ failure: { code: 'RUN_ACTIVE' } });
    await market.query(
      `UPDATE match_runs SET status = 'running', alive_at = now() - interval '61 seconds' WHERE id = $1`,
      [id],
    );
    const next = valueOf(await start());
    expect(await get(id)).toMatchObject({ status: 'failed', failure: 'Nobody has worked on it for a minute.' });
    // Whoever was only slow changes nothing when it comes back.
    expect(await market.finish(id)).toBe('idle');
    expect(await market.finish(next.id)).toBe('done');
  });

  it('show signs of life while they are worked on', async () => {
    const { id } = valueOf(await start());
    await market.query(`UPDATE match_runs SET alive_at = now() - interval '1 hour' WHERE id = $1`, [id]);
    const ranker: MatchRanker = {
      ...inProcessRanker,
      async rankEveryone(input, sink) {
        await new Promise((resolve) => setTimeout(resolve, 150));
        return inProcessRanker.rankEveryone(input, sink);
      },
    };
    const job = { conventionId: market.conventionId, runId: id };
    const running = new RunMatching(market.unitOfWork, ranker, systemClock, 20).execute(job);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await start()).toMatchObject({ failure: { code: 'RUN_ACTIVE' } });
    expect(await running).toBe('done');
  });

  it('are listed, the newest first', async () => {
    const list = async (query = {}) => valueOf(await market.call('matchRuns.list', market.matchmaker, { query })).items;
    const runs = await list();
    const times = runs.map(({ startedAt }) => startedAt);
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(runs.map(({ status }) => status))).toEqual(new Set(['completed', 'cancelled', 'failed']));
    expect(await list({ limit: 1 })).toEqual(runs.slice(0, 1));
    const denied = await market.call('matchRuns.list', market.by('phones'));
    expect(denied).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
  });
});
