import { newId, systemClock } from '@handsel/kernel';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import {
  startSampleConvention,
  valueOf,
  type SampleConvention,
} from '../../../../libs/persistence/src/fixtures/sample-convention';
import { matchingHandlers } from './handlers';
import { ThreadRanker } from './thread-ranker';

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
      rankerFor: (signal) => new ThreadRanker(signal, { execArgv: ['-r', hook] }),
    });
  });
  afterAll(() => convention.close());

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
      rankerFor: (signal) => new ThreadRanker(signal, { execArgv: ['-r', '/no/such/hook.cjs'] }),
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

  it('has nothing to do for a run that is not there', async () => {
    const payload = { conventionId: convention.conventionId, runId: newId() };
    expect(await handlers['matching.run-matching'](job(payload))).toEqual({ outcome: 'idle' });
  });
});
