import {
  startMatchedConvention,
  type MatchedConvention,
} from '../../../libs/persistence/src/fixtures/matched-convention';
import { valueOf } from '../../../libs/persistence/src/fixtures/sample-convention';
import { startLiveWorker } from './fixtures/live-worker';

describe('lists that follow by themselves', () => {
  let market: MatchedConvention;
  let worker: Awaited<ReturnType<typeof startLiveWorker>>;

  beforeAll(async () => {
    market = await startMatchedConvention();
    worker = await startLiveWorker(market.dataSource);
  });
  afterAll(async () => {
    await worker.stop();
    await market.close();
  });

  /** Milliseconds until an organization is told that its list is another one now. */
  async function told(organization: string, change: () => Promise<unknown>): Promise<number> {
    const audience = `organization:${market.id(organization)}`;
    const before = (await market.heardBy('match.updated', audience)).length;
    const startedAt = performance.now();
    await change();
    while ((await market.heardBy('match.updated', audience)).length === before) {
      if (performance.now() - startedAt > 20_000) throw new Error(`${organization} was told nothing`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return performance.now() - startedAt;
  }
  const update = (version: number, en: string) => async () =>
    valueOf(
      await market.call('profiles.update', market.by('phones'), {
        params: { organizationId: market.id('phones') },
        body: { version, needs: [{ text: { en } }] },
      }),
    );

  it('tells those on whose list a changed profile comes, soon', async () => {
    // The first change starts the thread and makes the index; the next ones find both.
    await told('robots', update(1, 'Industrial robots for assembly'));
    const times: number[] = [];
    for (const version of [2, 3, 4])
      times.push(
        await told(
          'robots',
          update(version, version % 2 === 0 ? 'Wafers and integrated circuits' : 'Industrial robots'),
        ),
      );
    process.stdout.write(`told after ${times.map(Math.round).join(', ')} ms\n`);
    expect(Math.min(...times)).toBeLessThan(1_000);
  });

  it('fills the gaps after a block, and brings the match back after it is lifted', async () => {
    let exclusionId = '';
    await told('both', async () => {
      const body = { kind: 'blocked', organizationId: market.id('both') };
      exclusionId = valueOf(await market.call('exclusions.add', market.by('plant'), { body })).id;
    });
    expect(await market.namesOf('both')).not.toContain('plant');
    await told('both', () => market.call('exclusions.remove', market.by('plant'), { params: { exclusionId } }));
    expect(await market.namesOf('both')).toContain('plant');
  });

  it('ranks anew after the weights have changed', async () => {
    const { defaults, version } = valueOf(await market.call('matchWeights.get', market.organizer));
    const body = { version, weights: { ...defaults, text: 1 } };
    await told('plant', () => market.call('matchWeights.save', market.organizer, { body }));
    expect(valueOf(await market.call('matchWeights.get', market.organizer)).weights.text).toBe(1);
  });
});
