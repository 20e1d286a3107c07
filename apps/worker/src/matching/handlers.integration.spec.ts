import { newId, systemClock } from '@handsel/kernel';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  startSampleConvention,
  valueOf,
  type SampleConvention,
} from '../../../../libs/persistence/src/fixtures/sample-convention';
import { matchingHandlers } from './handlers';
import { RankingThread } from './ranking-thread';
import { ThreadRanker } from './thread-ranker';
import { ThreadTrialWorker } from './thread-trial-worker';

const hook = join(__dirname, '../../../../test/support/typescript-hook.cjs');
const words = [
  'integrated circuits',
  'industrial robots',
  'vaccines',
  'carbon fibre',
  'smart home',
  'electric vehicles',
];
const rows = Array.from({ length: 60 }, (_, n) => ({
  row: n + 2,
  key: `key-${n}`,
  name: { en: `Organization ${n}` },
  side: n % 2 === 0 ? 'buyer' : 'supplier',
  [n % 2 === 0 ? 'needs' : 'offers']: [{ text: { en: `${words[n % 6]} and ${words[(n * 5) % 6]}, lot ${n}` } }],
}));

describe('matching jobs, the engine on a thread', () => {
  let convention: SampleConvention;
  let handlers: ReturnType<typeof matchingHandlers>;
  const thread = new RankingThread({ execArgv: ['-r', hook] });
  const log = { info: () => {}, warn: () => {} };
  const job = <P>(payload: P, signal = new AbortController().signal, attempt = 1) => ({
    id: '1',
    payload,
    attempt,
    signal,
    progress: async () => {},
  });

  beforeAll(async () => {
    convention = await startSampleConvention();
    valueOf(await convention.call('profiles.import', convention.organizer, { body: { rows } }));
    handlers = matchingHandlers({
      unitOfWork: convention.unitOfWork,
      environment: { clock: systemClock },
      log,
      rankerFor: (signal) => new ThreadRanker(signal, thread),
      trialWorkerFor: (signal) => new ThreadTrialWorker(signal, { execArgv: ['-r', hook] }),
    });
  });
  afterAll(async () => {
    await thread.stop();
    await convention.close();
  });

  const startRun = async () => {
    const { id: runId } = valueOf(await convention.call('matchRuns.start', convention.organizer));
    return { conventionId: convention.conventionId, runId };
  };

  it('ranks everyone while the process stays awake, then a changed profile', async () => {
    const payload = await startRun();
    let turns = 0;
    const running = handlers['matching.run-matching'](job(payload));
    let ended = false;
    void running.finally(() => (ended = true));
    while (!ended) {
      turns++;
      await turn();
    }
    expect(await running).toEqual({ outcome: 'done' });
    expect(turns).toBeGreaterThan(50);
    expect(await handlers['matching.run-matching'](job(payload))).toEqual({ outcome: 'idle' });

    const [first] = await convention.query<{ id: string }>(`SELECT id FROM organizations WHERE key = 'key-0'`);
    const organizationId = first?.id ?? '';
    const body = { version: 1, needs: [{ text: { en: 'Carbon fibre and vaccines' } }] };
    valueOf(await convention.call('profiles.update', convention.organizer, { params: { organizationId }, body }));
    const change = { conventionId: convention.conventionId, organizationId, version: 2 };
    const { changed } = await handlers['matching.rescore-profile'](job(change));
    expect(changed).toBeGreaterThan(0);
  });

  it('leaves a run to another process when this one stops', async () => {
    const payload = await startRun();
    const stopping = new AbortController();
    const running = handlers['matching.run-matching'](job(payload, stopping.signal, 3));
    setTimeout(() => stopping.abort(new Error('This process stops.')), 60);
    await expect(running).rejects.toThrow('This process stops.');
    expect(await handlers['matching.run-matching'](job(payload))).toEqual({ outcome: 'done' });
  });

  it('fails a run that cannot be ranked, but only with the last try', async () => {
    const payload = await startRun();
    const broken = matchingHandlers({
      unitOfWork: convention.unitOfWork,
      environment: { clock: systemClock },
      log,
      rankerFor: (signal) => new ThreadRanker(signal, new RankingThread({ execArgv: ['-r', '/no/such/hook.cjs'] })),
    });
    const status = async () => {
      const params = { runId: payload.runId };
      return valueOf(await convention.call('matchRuns.get', convention.organizer, { params })).status;
    };
    await expect(broken['matching.run-matching'](job(payload))).rejects.toThrow(/hook/);
    expect(await status()).toBe('running');
    await expect(broken['matching.run-matching'](job(payload, undefined, 3))).rejects.toThrow(/hook/);
    expect(await status()).toBe('failed');
  });

  it('stops the thread of a run that is cancelled', async () => {
    const payload = await startRun();
    const running = handlers['matching.run-matching'](job(payload));
    setTimeout(() => {
      void convention.call('matchRuns.cancel', convention.organizer, { params: { runId: payload.runId } });
    }, 60);
    expect(await running).toEqual({ outcome: 'idle' });
  });

  it('works out a preview on a thread, and leaves it to another process when this one stops', async () => {
    const { defaults } = valueOf(await convention.call('matchWeights.get', convention.organizer));
    const body = { weights: { ...defaults, text: 1 } };
    const { id: trialId } = valueOf(await convention.call('matchWeights.preview', convention.organizer, { body }));
    const payload = { conventionId: convention.conventionId, trialId };
    const stopping = new AbortController();
    const broken = handlers['trials.run-trial'](job(payload, stopping.signal, 2));
    setTimeout(() => stopping.abort(new Error('This process stops.')), 60);
    await expect(broken).rejects.toThrow('This process stops.');
    expect(await handlers['trials.run-trial'](job(payload))).toEqual({ outcome: 'done' });
    const trial = valueOf(await convention.call('matchTrials.get', convention.organizer, { params: { trialId } }));
    expect(trial).toMatchObject({ kind: 'preview', status: 'completed', result: { organizations: 60 } });
    expect(await handlers['trials.run-trial'](job(payload))).toEqual({ outcome: 'idle' });
  });

  it('looks at lists again where a rule keeps two apart, and not where the rule is off', async () => {
    const organizations = await convention.query<{ id: string }>('SELECT id FROM organizations ORDER BY key LIMIT 2');
    const change = { conventionId: convention.conventionId, organizationIds: organizations.map(({ id }) => id) };
    await convention.query(`DELETE FROM matches WHERE $1 IN (buyer_id, supplier_id)`, [organizations[0]?.id]);
    const refresh = (rule?: 'declined' | 'metBefore') =>
      handlers['matching.refresh-lists'](job({ ...change, ...(rule && { rule }) }));
    expect(await refresh('metBefore')).toEqual({ changed: 0 });
    expect((await refresh('declined')).changed).toBeGreaterThan(0);
    expect(await refresh()).toEqual({ changed: 0 });
  });

  it('has nothing to do for a run that is not there', async () => {
    const payload = { conventionId: convention.conventionId, runId: newId() };
    expect(await handlers['matching.run-matching'](job(payload))).toEqual({ outcome: 'idle' });
  });
});
