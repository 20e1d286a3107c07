import type { Transaction, UnitOfWork } from '@handsel/application';
import { seededRandom } from '@handsel/kernel';
import { sampleTaxonomy } from '@handsel/matching';
import {
  startMatchedConvention,
  type MatchedConvention,
} from '../../../../libs/persistence/src/fixtures/matched-convention';
import { valueOf } from '../../../../libs/persistence/src/fixtures/sample-convention';
import { startLiveWorker } from '../fixtures/live-worker';
import { StepTimes } from '../fixtures/step-times';

/** The figures of docs/matching.md are those of 4,000 profiles: HANDSEL_SHOW_TIMES=1. */
const atSize = process.env['HANDSEL_SHOW_TIMES'] !== undefined;
const PROFILES = atSize ? 4_000 : 200;
const CHANGES = atSize ? 20 : 3;
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
  let worker: Awaited<ReturnType<typeof startLiveWorker>>;
  const times = new StepTimes();
  let heard = 0;

  /** Notes when each repository's method has ended. */
  const watched = (tx: Transaction): Transaction =>
    new Proxy(tx, {
      get: (repositories, name: keyof Transaction) =>
        new Proxy(repositories[name] as object, {
          get: (repository, method: string) => {
            const found = (repository as Record<string, unknown>)[method];
            if (typeof found !== 'function') return found;
            return (...values: unknown[]) =>
              times.of(`${name}.${method}`, () => found.apply(repository, values) as Promise<unknown>);
          },
        }),
    });

  beforeAll(async () => {
    market = await startMatchedConvention(marketOf(PROFILES));
    // In the time to come, so that it is kept ready.
    await market.query(`UPDATE conventions SET days = jsonb_set(days, '{0,date}', '"2999-01-01"')`);
    worker = await startLiveWorker(market.dataSource, {
      watch: (plain): UnitOfWork => ({
        run: (work) => times.of('transactions', () => plain.run((tx) => work(watched(tx)))),
        read: (work) => times.of('transactions', () => plain.read((tx) => work(watched(tx)))),
      }),
      onJob: (state) => times.note(`job ${state}`),
      onEvents: (events) => {
        const told = events.filter(({ type }) => type === 'match.updated').length;
        if (told > 0) times.note('heard');
        heard += told;
      },
    });
  }, 240_000);
  afterAll(async () => {
    await worker.stop();
    await market.close();
  });

  async function change(key: string, en: string) {
    const params = { organizationId: market.id(key) };
    const { version } = valueOf(await market.call('profiles.get', market.organizer, { params }));
    const body = { version, needs: [{ text: { en } }] };
    valueOf(await market.call('profiles.update', market.organizer, { params, body }));
    worker.wake();
  }
  /** Milliseconds from the commit of a change until the first lists are heard of, as a gateway hears it. */
  async function follow(key: string, en: string): Promise<number> {
    await change(key, en);
    times.start();
    const before = heard;
    while (times.at('job done') === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
    if (atSize) process.stdout.write(`${times.report()}\n`);
    // What was heard last is that first places were shared out anew.
    await worker.caughtUp();
    expect(heard).toBeGreaterThan(before);
    return times.at('heard') ?? Infinity;
  }

  it('is heard of soon, and read alone of all profiles, from what was made ready at the start', async () => {
    await worker.warmer.warm();
    expect(worker.thread.held(market.conventionId)?.versions.size).toBe(PROFILES);
    const words = seededRandom(8);
    const heardAfter: number[] = [];
    for (let at = 0; at < CHANGES; at++) {
      const text = `${words.pick(WORDS)}, ${words.pick(WORDS)}, ${words.pick(WORDS)}`;
      heardAfter.push(await follow(`org${8 * at + 1}`, text));
      expect(times.ended('profiles.all')).toBe(0);
      expect(times.ended('profiles.some')).toBe(1);
    }
    heardAfter.sort((a, b) => a - b);
    const [median, most] = [heardAfter[heardAfter.length >> 1], heardAfter[Math.ceil(0.95 * heardAfter.length) - 1]];
    if (atSize) process.stdout.write(`heard after ${median} ms (median), ${most} ms (95 %)\n`);
  }, 240_000);
});
