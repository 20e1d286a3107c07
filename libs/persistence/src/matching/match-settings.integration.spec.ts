import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

describe('what a convention sets for its matching', () => {
  let market: MatchedConvention;
  beforeEach(async () => {
    market = await startMatchedConvention();
  });
  afterEach(() => market.close());

  const weights = async () => valueOf(await market.call('matchWeights.get', market.matchmaker));
  const saveWeights = (version: number, changes: Record<string, number>, principal = market.organizer) =>
    weights().then(({ defaults }) =>
      market.call('matchWeights.save', principal, { body: { version, weights: { ...defaults, ...changes } } }),
    );

  it('has documented weights to begin with, and says which parts have nothing to go by', async () => {
    const state = await weights();
    expect(state).toMatchObject({ version: 0, changedAt: null });
    expect(state.weights).toEqual(state.defaults);
    expect(state.parts).toHaveLength(9);
    for (const { title, meaning } of state.parts)
      for (const text of [title, meaning]) expect(text.en && text.zh).toBeTruthy();
    const without = state.parts.filter((part) => part.withoutData).map(({ name }) => name);
    expect(without).toEqual(['value', 'language', 'country', 'size', 'dealings', 'reputation']);
  });

  it('saves weights once a version, tells staff, and has the lists follow', async () => {
    const { run, ...saved } = valueOf(await saveWeights(0, { text: 0, sector: 0, complement: 0 }));
    expect(saved).toMatchObject({ version: 1, weights: { text: 0 } });
    expect(run.status).toBe('queued');
    expect(await market.heardBy('match-weights.changed', 'staff')).toEqual([
      { audience: ['staff'], payload: { version: 1 } },
    ]);
    await market.finish(run.id);
    // Nothing is left that could meet.
    expect(await market.namesOf('phones')).toEqual([]);
    expect(await saveWeights(0, {})).toMatchObject({ failure: { code: 'VERSION_STALE' } });
    expect((await weights()).weights.text).toBe(0);
    expect(valueOf(await saveWeights(1, {})).version).toBe(2);
  });

  it('stops a run that ranks by weights which are not so any more', async () => {
    const first = valueOf(await market.call('matchRuns.start', market.organizer));
    const { run } = valueOf(await saveWeights(0, { text: 1 }));
    const statusOf = async (runId: string) =>
      valueOf(await market.call('matchRuns.get', market.organizer, { params: { runId } })).status;
    expect(await statusOf(first.id)).toBe('cancelled');
    expect(await market.finish(first.id)).toBe('idle');
    expect(await market.finish(run.id)).toBe('done');
  });

  it('is changed by organizers and read by staff', async () => {
    expect(await saveWeights(0, {}, market.matchmaker)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    for (const name of ['matchWeights.get', 'matchSettings.get', 'complements.get', 'matchExposure.get'] as const) {
      expect(await market.call(name, market.by('phones'))).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
      expect(await market.call(name, market.stranger)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
      expect((await market.call(name, market.matchmaker)).ok).toBe(true);
    }
  });

  it('knows who supplies whom from the sample, until it says so itself', async () => {
    const before = valueOf(await market.call('complements.get', market.matchmaker));
    expect(before).toMatchObject({ source: 'sample', version: 0 });
    expect(before.complements.length).toBeGreaterThan(10);
    const save = (complements: object[], version = 0) =>
      market.call('complements.save', market.organizer, { body: { version, complements } });
    const one = { from: 'home.smart-home', to: 'digital.integrated-circuits', weight: 0.5 };
    const { run, ...saved } = valueOf(await save([one]));
    expect(saved).toMatchObject({ source: 'own', version: 1, complements: [one] });
    await market.finish(run.id);
    expect(valueOf(await market.call('complements.get', market.organizer)).complements).toEqual([one]);
    expect(await market.heardBy('complements.changed', 'staff')).toHaveLength(1);
    expect(await save([one, { ...one, to: 'nothing' }], 1)).toMatchObject({
      failure: { code: 'SECTOR_UNKNOWN', details: { sector: 'nothing' }, fields: [{ path: 'complements.1.to' }] },
    });
    expect(await save([one, one], 1)).toMatchObject({
      failure: { code: 'INPUT_INVALID', fields: [{ path: 'complements.1' }] },
    });
    const { run: last } = valueOf(await save([], 1));
    await market.finish(last.id);
    const { parts } = await weights();
    expect(parts.find(({ name }) => name === 'complement')?.withoutData).toBe(true);
  });

  it('keeps apart who declined, and who met where it says so', async () => {
    const person = async (key: string) => {
      const id = market.id(key);
      await market.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"P"}', now())`, [id]);
      await market.query(
        `INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, languages)
         VALUES ($1, $2, $1, $1, $3, '{"en":"P"}', '{}')`,
        [id, market.conventionId, key],
      );
    };
    await person('phones');
    await market.query(
      `INSERT INTO requests (id, convention_id, from_organization_id, to_organization_id, from_participant_id, wish,
         message, status, created_at, expires_at)
       VALUES (gen_random_uuid(), $1, $2, $3, $2, 'would-like', '', 'declined', now(), now())`,
      [market.conventionId, market.id('phones'), market.id('chips')],
    );
    await market.refresh('phones', 'chips');
    expect(await market.namesOf('phones')).not.toContain('chips');
    expect(await market.namesOf('chips')).not.toContain('phones');

    const settings = valueOf(await market.call('matchSettings.get', market.organizer));
    expect(settings).toMatchObject({ version: 0, keepApart: { declined: true, metBefore: false } });
    const body = { ...settings, keepApart: { declined: false, metBefore: false } };
    const { run, version } = valueOf(await market.call('matchSettings.save', market.organizer, { body }));
    expect(version).toBe(1);
    await market.finish(run.id);
    expect(await market.namesOf('phones')).toContain('chips');
    expect(await market.call('matchSettings.save', market.organizer, { body })).toMatchObject({
      failure: { code: 'VERSION_STALE' },
    });
  });

  it('a run under way does not bring back who is kept apart meanwhile', async () => {
    const { id: runId } = valueOf(await market.call('matchRuns.start', market.organizer));
    const finished = market.finish(runId);
    const body = { kind: 'blocked', organizationId: market.id('chips') };
    const [outcome, added] = await Promise.all([
      finished,
      market.call('exclusions.add', market.by('phones'), { body }),
    ]);
    expect([outcome, added.ok]).toEqual(['done', true]);
    expect(await market.namesOf('phones')).not.toContain('chips');
    expect(await market.namesOf('chips')).not.toContain('phones');
  });

  it('keeps apart who has met here, where the convention says so', async () => {
    const settings = valueOf(await market.call('matchSettings.get', market.organizer));
    const [buyer, supplier, meeting] = [market.id('plant'), market.id('robots'), market.id('plant')];
    await market.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL session_replication_role = 'replica'`);
      await manager.query(
        `INSERT INTO pairings (id, convention_id, buyer_id, supplier_id, buyer_participant_id, supplier_participant_id,
           status, wish, sectors, created_at) VALUES ($1, $2, $3, $4, $3, $4, 'approved', 'would-like', '{}', now())`,
        [meeting, market.conventionId, buyer, supplier],
      );
      await manager.query(
        `INSERT INTO meetings (id, convention_id, pairing_id, slot_id, table_id, status, created_at)
         VALUES ($1, $2, $1, $1, $1, 'held', now())`,
        [meeting, market.conventionId],
      );
    });
    await market.matchEveryone();
    expect(await market.namesOf('plant')).toContain('robots');
    const save = async (metBefore: boolean) => {
      const { version } = valueOf(await market.call('matchSettings.get', market.organizer));
      const body = { ...settings, version, keepApart: { declined: true, metBefore } };
      await market.finish(valueOf(await market.call('matchSettings.save', market.organizer, { body })).run.id);
    };
    await save(true);
    expect(await market.namesOf('plant')).not.toContain('robots');
    expect(await market.namesOf('robots')).not.toContain('plant');
    await save(false);
    expect(await market.namesOf('plant')).toContain('robots');
  });
});
