import { RunTrial, workOutTrial, type TrialWorker } from '@handsel/application';
import { newId, systemClock } from '@handsel/kernel';
import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

describe('what is worked out beside the lists', () => {
  let market: MatchedConvention;
  beforeAll(async () => {
    market = await startMatchedConvention();
  });
  afterAll(() => market.close());

  const weightsOf = async () => valueOf(await market.call('matchWeights.get', market.organizer));
  const preview = async (changes: Record<string, number>, principal = market.matchmaker) => {
    const { defaults } = await weightsOf();
    return market.call('matchWeights.preview', principal, { body: { weights: { ...defaults, ...changes } } });
  };
  const get = (trialId: string, principal = market.matchmaker) =>
    market.call('matchTrials.get', principal, { params: { trialId } });

  it('shows what other weights would do, of which nothing is saved', async () => {
    const lists = await market.query('SELECT * FROM matches ORDER BY buyer_id, supplier_id');
    const started = valueOf(await preview({ text: 0, sector: 0 }));
    expect(started).toMatchObject({ kind: 'preview', status: 'queued', result: null });
    const result = await market.workOut(started, 'preview');
    expect(result).toMatchObject({ organizations: 5, organizationsInAll: 5, places: 10 });
    const { lifted, dropped, moved, unchanged } = result.totals;
    expect(lifted + dropped + moved).toBeGreaterThan(0);
    expect([result.lifted.length, result.dropped.length, result.moved.length]).toEqual([lifted, dropped, moved]);
    const [one] = [...result.dropped, ...result.moved];
    expect(one?.buyer.name.en && one.scoreBefore !== one.scoreAfter).toBeTruthy();
    const sums = result.byOrganization.map((of) => of.lifted + of.dropped + of.moved);
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(2 * (lifted + dropped + moved));
    expect(unchanged).toBeGreaterThanOrEqual(0);
    expect(await market.query('SELECT * FROM matches ORDER BY buyer_id, supplier_id')).toEqual(lists);
    expect((await weightsOf()).version).toBe(0);
    expect(await market.heardBy('match-trial.completed', 'staff')).toHaveLength(1);
  });

  it('finds nothing to change in the weights that are in use', async () => {
    const result = await market.workOut(valueOf(await preview({})), 'preview');
    expect(result.totals).toEqual({ lifted: 0, dropped: 0, moved: 0, unchanged: expect.any(Number) });
    expect(result.totals.unchanged).toBeGreaterThan(3);
  });

  it('refuses weights that are none', async () => {
    await expect(preview({ text: -1 })).rejects.toThrow(/text/);
    const none = Object.fromEntries(Object.keys((await weightsOf()).defaults).map((name) => [name, 0]));
    await expect(preview(none)).rejects.toThrow(/above 0/);
  });

  it('drops what somebody asked before when the same person asks anew, and is done once', async () => {
    const first = valueOf(await preview({ text: 1 }));
    const second = valueOf(await preview({ text: 2 }));
    const other = valueOf(await preview({ text: 2 }, market.organizer));
    expect(valueOf(await get(first.id)).status).toBe('cancelled');
    expect(valueOf(await get(second.id)).status).toBe('queued');
    await market.workOut(second, 'preview');
    const again = new RunTrial(market.unitOfWork, { workOut: () => Promise.reject(new Error('twice')) }, systemClock);
    expect(await again.execute({ conventionId: market.conventionId, trialId: second.id })).toBe('idle');
    expect(await again.execute({ conventionId: market.conventionId, trialId: first.id })).toBe('idle');
    const cancel = () => market.call('matchTrials.cancel', market.matchmaker, { params: { trialId: other.id } });
    expect(valueOf(await cancel())).toMatchObject({ status: 'cancelled' });
    expect(await cancel()).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
  });

  it('stops soon after it is cancelled, and says why it failed', async () => {
    const { id: trialId } = valueOf(await preview({ text: 3 }));
    const key = { conventionId: market.conventionId, trialId };
    const patient: TrialWorker = {
      workOut: (_, __, signal) =>
        new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error))),
    };
    const running = new RunTrial(market.unitOfWork, patient, systemClock, 20).execute(key);
    await new Promise((resolve) => setTimeout(resolve, 60));
    valueOf(await market.call('matchTrials.cancel', market.matchmaker, { params: { trialId } }));
    expect(await running).toBe('idle');

    const { id } = valueOf(await preview({ text: 4 }));
    await new RunTrial(market.unitOfWork, patient, systemClock).giveUp({ ...key, trialId: id }, 'out of memory');
    expect(valueOf(await get(id))).toMatchObject({ status: 'failed', failure: 'out of memory' });
  });

  it('proposes no weights where there is too little history', async () => {
    const result = await market.workOut(valueOf(await market.call('matchWeights.fit', market.matchmaker)), 'fit');
    expect(result).toMatchObject({ outcome: 'too-little', weights: null, heldOut: { metric: 'NDCG@10', pairs: 0 } });
  });

  it('learns who supplies whom from pairings', async () => {
    const learn = async () =>
      market.workOut(valueOf(await market.call('complements.learn', market.organizer)), 'complements');
    expect(await learn()).toEqual({ trades: 0, complements: [] });
    for (const key of ['phones', 'robots']) {
      const person = market.id(key);
      await market.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"P"}', now())`, [person]);
      await market.query(
        `INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, languages)
         VALUES ($1, $2, $1, $1, $3, '{"en":"P"}', '{}')`,
        [person, market.conventionId, key],
      );
    }
    await market.query(
      `INSERT INTO pairings (id, convention_id, buyer_id, supplier_id, buyer_participant_id, supplier_participant_id,
         status, wish, sectors, created_at) VALUES ($1, $2, $3, $4, $3, $4, 'approved', 'would-like', '{}', now())`,
      [newId(), market.conventionId, market.id('phones'), market.id('robots')],
    );
    const { trades, complements } = await learn();
    expect(trades).toBe(1);
    expect(complements[0]).toMatchObject({ from: 'equipment.robotics-automation', to: 'digital.integrated-circuits' });
    const body = { version: 0, complements };
    expect((await market.call('complements.save', market.organizer, { body })).ok).toBe(true);
  });

  describe('what would raise a match', () => {
    const pair = () => ({ buyerId: market.id('phones'), supplierId: market.id('chips') });
    const ask = (principal = market.by('phones'), body = pair()) =>
      market.call('matches.whatWouldRaise', principal, { body });

    it('is worked out for either side, and for the one that asked alone', async () => {
      const trial = valueOf(await ask());
      const key = { conventionId: market.conventionId, trialId: trial.id };
      const worker: TrialWorker = { workOut: (task, note) => Promise.resolve(workOutTrial(task, note)) };
      expect(await new RunTrial(market.unitOfWork, worker, systemClock).execute(key)).toBe('done');
      const done = valueOf(await get(trial.id, market.by('phones')));
      if (done.kind !== 'raise' || !done.result) throw new Error('no result');
      expect(done.result.score).toBeGreaterThan(0);
      expect(done.result.changes.length).toBeGreaterThan(0);
      for (const { points, organizationId, sentence } of done.result.changes) {
        expect(points).toBeGreaterThan(0);
        expect(Object.values(pair())).toContain(organizationId);
        expect(sentence.en && sentence.zh).toBeTruthy();
      }
      expect(await get(trial.id, market.by('chips'))).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
      expect(await get(trial.id, market.matchmaker)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
      expect(await market.heardBy('match-trial.completed', `organization:${market.id('phones')}`)).toHaveLength(1);
    });

    it('is asked about matches of the own list, or by staff', async () => {
      expect(await ask(market.by('plant'))).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
      expect(await ask(market.by('phones'), { ...pair(), supplierId: newId() })).toMatchObject({
        failure: { code: 'THING_NOT_FOUND' },
      });
      const trial = valueOf(await ask(market.organizer));
      expect((await market.workOut(trial, 'raise')).buyerId).toBe(market.id('phones'));
    });
  });

  it('is staff’s business', async () => {
    const { id } = valueOf(await preview({}));
    expect(await get(id, market.by('phones'))).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await preview({}, market.by('phones'))).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    for (const name of ['matchWeights.fit', 'complements.learn'] as const)
      expect(await market.call(name, market.by('phones'))).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
  });
});
