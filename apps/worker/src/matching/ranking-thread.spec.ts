import type { RankingInput, RankingSink } from '@handsel/application';
import { PART_NAMES } from '@handsel/matching';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { RankingTask } from './ranking-messages';
import { RankingThread } from './ranking-thread';

const hook = join(__dirname, '../../../../test/support/typescript-hook.cjs');
const profiles = Array.from({ length: 60 }, (_, n): RankingInput['profiles'][number] => {
  const items = [{ id: `item-${n}`, text: { en: `Robots, lot ${n}` }, sectors: [], keywords: [], valueRange: null }];
  return {
    organizationId: `org-${n}`,
    key: `key-${n}`,
    name: { en: `Organization ${n}` },
    country: null,
    size: null,
    website: null,
    sectors: [],
    sectorEvidence: [],
    languages: ['en'],
    version: 1,
    side: n % 2 === 0 ? 'buyer' : 'supplier',
    needs: n % 2 === 0 ? items : [],
    offers: n % 2 === 0 ? [] : items,
  };
});
const settings: RankingInput['settings'] = {
  weights: Object.fromEntries(PART_NAMES.map((name) => [name, 1_000])) as RankingInput['settings']['weights'],
  complements: null,
  apart: [],
  unscored: [],
  unlisted: [],
  dealingImports: 0,
};
const everyone = (conventionId: string): RankingTask => ({
  kind: 'everyone',
  input: { conventionId, profiles, sectors: [], settings, dealings: { state: '', list: [] }, top: 30 },
});

describe('the thread that ranks', () => {
  const thread = new RankingThread({ execArgv: ['-r', hook] });
  const never = new AbortController().signal;
  const counting = () => {
    const seen = { rows: 0 };
    const onRows: RankingSink['onRows'] = async (rows) => void (seen.rows += rows.length);
    return { seen, sink: { onProgress: () => {}, onRows } };
  };
  afterAll(() => thread.stop());

  it('hands out every row, and knows what it holds', async () => {
    const { seen, sink } = counting();
    expect(await thread.run(everyone('one'), never, sink)).toEqual([]);
    expect(seen.rows).toBe(60 * 30);
    expect(thread.held('one')?.versions.size).toBe(60);
    expect(thread.held('two')).toBeNull();
  });

  it('has nothing more to do with a task that was stopped, whatever still comes of it', async () => {
    const stopping = new AbortController();
    let portions = 0;
    const late = async () => {
      portions += 1;
      stopping.abort(new Error('Nobody wants this any more.'));
      // Whoever stops a task has let go of the database when this comes to it.
      await wait(50);
      throw new Error('The transaction is over.');
    };
    const stopped = thread.run(everyone('one'), stopping.signal, { onProgress: () => {}, onRows: late });
    const { seen, sink } = counting();
    const next = thread.run(everyone('two'), never, sink);
    await expect(stopped).rejects.toThrow('Nobody wants this any more.');
    expect(await next).toEqual([]);
    expect(seen.rows).toBe(60 * 30);
    expect(portions).toBe(1);
    expect(thread.held('one')).toBeNull();
    expect(thread.held('two')?.versions.size).toBe(60);
  });
});
