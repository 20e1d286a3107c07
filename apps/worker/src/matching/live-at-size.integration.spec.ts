import { RescoreProfile, RunMatching, type MatchRanker, type Transaction, type UnitOfWork } from '@handsel/application';
import { seededRandom, systemClock } from '@handsel/kernel';
import { sampleTaxonomy } from '@handsel/matching';
import { join } from 'node:path';
import {
  startMatchedConvention,
  type MatchedConvention,
} from '../../../../libs/persistence/src/fixtures/matched-convention';
import { valueOf } from '../../../../libs/persistence/src/fixtures/sample-convention';
import { RankingThread } from './ranking-thread';
import { ThreadRanker } from './thread-ranker';

const hook = join(__dirname, '../../../../test/support/typescript-hook.cjs');
/** The figures of docs/matching.md are those of 4,000 profiles: HANDSEL_SHOW_TIMES=1. */
const atSize = process.env['HANDSEL_SHOW_TIMES'] !== undefined;
const PROFILES = atSize ? 4_000 : 200;
const CHANGES = atSize ? 8 : 3;
const WORDS = sampleTaxonomy.nodes.flatMap(({ keywords }) => keywords?.en ?? []).filter((word) => word.length > 3);

/** Organizations that write a few dozen words each about what they offer or need; three in eight come to buy. */
function marketOf(count: number) {
  const random = seededRandom(3);
  const text = () => ({ en: Array.from({ length: 12 }, () => random.pick(WORDS)).join(', ') });
  return Array.from({ length: count }, (_, n) => {
    const items = Array.from({ length: 1 + random.integer(2) }, () => ({ text: text() }));
    const side = n % 8 < 3 ? { side: 'buyer', needs: items } : { side: 'supplier', offers: items };
    return { row: n + 2, key: `org${n}`, name: { en: `Organization ${n}` }, country: 'CN', languages: ['en'], ...side };
  });
}

describe('one changed profile among many', () => {
  let market: MatchedConvention;
  const thread = new RankingThread({ execArgv: ['-r', hook] });
  const steps = new Map<string, number>();
  /** When the first transaction that wrote lists had ended. */
  let heardAt = 0;
  const timed = async <T>(step: string, work: () => Promise<T>): Promise<T> => {
    const startedAt = performance.now();
    try {
      return await work();
    } finally {
      steps.set(step, (steps.get(step) ?? 0) + performance.now() - startedAt);
    }
  };

  /** Reports how long each repository's method took. */
  const watched = (tx: Transaction): Transaction =>
    new Proxy(tx, {
      get: (repositories, name: keyof Transaction) =>
        new Proxy(repositories[name] as object, {
          get: (repository, method: string) => {
            const found = (repository as Record<string, unknown>)[method];
            if (typeof found !== 'function') return found;
            return (...values: unknown[]) =>
              timed(`${name}.${method}`, () => found.apply(repository, values) as Promise<unknown>);
          },
        }),
    });

  let unitOfWork: UnitOfWork;
  let ranker: MatchRanker;
  beforeAll(async () => {
    market = await startMatchedConvention(marketOf(PROFILES));
    const { unitOfWork: plain } = market;
    unitOfWork = {
      run: async (work) => {
        const before = steps.get('matches.replaceLists') ?? 0;
        const result = await timed('transactions', () => plain.run((tx) => work(watched(tx))));
        if ((steps.get('matches.replaceLists') ?? 0) > before) heardAt = performance.now();
        return result;
      },
      read: (work) => timed('transactions', () => plain.read((tx) => work(watched(tx)))),
    };
    const onThread = new ThreadRanker(new AbortController().signal, thread);
    ranker = {
      rankEveryone: (...input) => onThread.rankEveryone(...input),
      explainPairs: (...pairs) => timed('explaining', () => onThread.explainPairs(...pairs)),
      rerankAround: (input) => timed('ranking', () => onThread.rerankAround(input)),
      held: (conventionId) => onThread.held(conventionId),
    };
  }, 240_000);
  afterAll(async () => {
    await thread.stop();
    await market.close();
  });

  async function change(key: string, en: string) {
    const params = { organizationId: market.id(key) };
    const { version } = valueOf(await market.call('profiles.get', market.organizer, { params }));
    const profile = await market.call('profiles.update', market.organizer, {
      params,
      body: { version, needs: [{ text: { en } }] },
    });
    return {
      conventionId: market.conventionId,
      organizationId: params.organizationId,
      version: valueOf(profile).version,
    };
  }
  const follow = async (job: Awaited<ReturnType<typeof change>>) => {
    steps.clear();
    const startedAt = performance.now();
    const cpu = process.cpuUsage();
    const told = await new RescoreProfile(unitOfWork, ranker).execute(job);
    const { user, system } = process.cpuUsage(cpu);
    return {
      told,
      heard: heardAt - startedAt,
      milliseconds: performance.now() - startedAt,
      cpu: (user + system) / 1_000,
    };
  };
  const show = (title: string, { told, heard, milliseconds, cpu }: Awaited<ReturnType<typeof follow>>) => {
    if (!atSize) return;
    const most = [...steps].sort(([, a], [, b]) => b - a).filter(([, time]) => time >= 1);
    const list = most.map(([step, time]) => `${step} ${Math.round(time)}`).join(', ');
    process.stdout.write(
      `${title}: told after ${Math.round(heard)} ms, all done after ${Math.round(milliseconds)} ms, ${Math.round(cpu)} ms of CPU, ${told} lists (${list})\n`,
    );
  };

  it('is followed by the lists as a whole run would have them, from what the thread holds', async () => {
    const words = seededRandom(8);
    const cold = await follow(await change('org0', 'Forklift trucks'));
    show('cold', cold);
    expect(ranker.held(market.conventionId)?.versions.size).toBe(PROFILES);

    const { id: runId } = valueOf(await market.call('matchRuns.start', market.organizer));
    const run = new RunMatching(unitOfWork, ranker, systemClock);
    expect(await run.execute({ conventionId: market.conventionId, runId })).toBe('done');
    for (let at = 0; at < CHANGES; at++) {
      const text = `${words.pick(WORDS)}, ${words.pick(WORDS)}, ${words.pick(WORDS)}`;
      const followed = await follow(await change(`org${8 * at + 1}`, text));
      show('warm', followed);
      expect(followed.told).toBeGreaterThan(0);
      // Of thousands of profiles, those alone that have changed are read.
      expect(steps.has('profiles.all')).toBe(false);
      expect(steps.has('profiles.some')).toBe(true);
    }
  }, 240_000);
});
