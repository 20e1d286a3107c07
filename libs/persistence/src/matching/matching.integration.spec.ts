import { inProcessRanker, RescoreProfile, RunMatching, type MatchRanker } from '@handsel/application';
import { newId, systemClock } from '@handsel/kernel';
import { startSampleConvention, valueOf, type SampleConvention } from '../fixtures/sample-convention';

const offer = (en: string, zh: string) => [{ text: { en, zh } }];
const rows = [
  {
    key: 'chips',
    name: { en: 'Chips' },
    side: 'supplier',
    offers: offer('Integrated circuits and wafers', '集成电路'),
  },
  { key: 'robots', name: { en: 'Robots' }, side: 'supplier', offers: offer('Industrial robots', '工业机器人') },
  { key: 'phones', name: { en: 'Phones' }, side: 'buyer', needs: offer('We buy integrated circuits', '采购集成电路') },
  { key: 'plant', name: { en: 'Plant' }, side: 'buyer', needs: offer('Industrial robots for welding', '焊接机器人') },
  {
    key: 'both',
    name: { en: 'Both' },
    side: 'both',
    offers: offer('Welding robots', '焊接机器人'),
    needs: offer('Integrated circuits for controllers', '控制器集成电路'),
  },
].map((row, index) => ({ ...row, row: index + 2 }));

describe('matching a convention', () => {
  let convention: SampleConvention;
  let ids: Map<string, string>;
  const id = (key: string) => ids.get(key) ?? '';
  const start = () => convention.call('matchRuns.start', convention.matchmaker);
  const runner = (ranker: MatchRanker = inProcessRanker) => new RunMatching(convention.unitOfWork, ranker, systemClock);
  const matchesOf = async (key: string, query: Record<string, unknown> = {}) =>
    valueOf(await convention.call('matches.list', convention.exhibitor(id(key)), { query }));
  const namesOf = async (key: string) => (await matchesOf(key)).items.map((match) => match.other.key);
  async function matchEveryone() {
    const { id: runId } = valueOf(await start());
    await runner().execute({ conventionId: convention.conventionId, runId });
    return runId;
  }

  beforeEach(async () => {
    convention = await startSampleConvention();
    valueOf(await convention.call('profiles.import', convention.organizer, { body: { rows } }));
    const found = await convention.query<{ key: string; id: string }>('SELECT key, id FROM organizations');
    ids = new Map(found.map(({ key, id }) => [key, id]));
  });
  afterEach(() => convention.close());

  it('begins with an event for the worker, one run at a time', async () => {
    const run = valueOf(await start());
    expect(run).toMatchObject({ status: 'queued', progress: { fraction: 0 }, finishedAt: null });
    expect(await start()).toMatchObject({ failure: { code: 'RUN_ACTIVE' } });
    expect(await convention.eventsOf('match-run.started')).toEqual([
      { audience: ['staff', 'system'], payload: { runId: run.id } },
    ]);
    const exhibitor = await convention.call('matchRuns.start', convention.exhibitor(id('chips')));
    expect(exhibitor).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
  });

  it('ends with lists for both sides, each match with parts that add up and reasons in two languages', async () => {
    const runId = await matchEveryone();
    const run = await convention.call('matchRuns.get', convention.organizer, { params: { runId } });
    expect(valueOf(run)).toMatchObject({ status: 'completed', profiles: 5, progress: { fraction: 1 } });
    const [best] = (await matchesOf('phones')).items;
    expect(best).toMatchObject({ rank: 1, buyerId: id('phones'), supplierId: id('chips'), requested: false });
    expect(best?.parts.reduce((sum, part) => sum + part.points, 0)).toBe(best?.score);
    expect(best?.why.en).toMatch(/^The buyer looks for Integrated circuits, which Chips offers; /);
    expect(best?.why.zh).toMatch(/[\u4e00-\u9fff]/);
    for (const part of best?.parts ?? [])
      expect(part.reason).toEqual({ en: expect.any(String), zh: expect.any(String) });
    expect((await namesOf('plant')).slice(0, 2)).toEqual(['both', 'robots']);
    expect((await namesOf('chips')).slice(0, 2).sort()).toEqual(['both', 'phones']);
  });

  it('merges the two sides of who buys and sells, each other organization once, by score', async () => {
    await matchEveryone();
    const { items } = await matchesOf('both');
    const others = items.map((match) => match.other.key);
    expect(new Set(others).size).toBe(others.length);
    expect(others).toEqual(expect.arrayContaining(['chips', 'plant']));
    expect(items.map(({ rank }) => rank)).toEqual(items.map((_, index) => index + 1));
    expect(items.map(({ score }) => score)).toEqual(items.map(({ score }) => score ?? 0).sort((a, b) => b - a));
  });

  it('pages and filters without changing ranks', async () => {
    await matchEveryone();
    const all = (await matchesOf('both')).items;
    const first = await matchesOf('both', { limit: 1 });
    const second = await matchesOf('both', { limit: 1, cursor: first.next });
    expect([...first.items, ...second.items]).toEqual(all.slice(0, 2));
    const found = await matchesOf('both', { search: 'phones' });
    expect(found.items).toEqual(all.filter((match) => match.other.key === 'phones'));
    const inSector = await matchesOf('phones', { sector: 'digital' });
    expect(inSector.items.map((match) => match.other.key)).toContain('chips');
  });

  it('tells each organization whose list changed, and nobody the second time', async () => {
    await matchEveryone();
    const told = await convention.eventsOf('match.updated');
    expect(new Set(told.map(({ audience }) => audience[0]))).toEqual(
      new Set([...ids.values()].map((organization) => `organization:${organization}`)),
    );
    const before = await convention.query('SELECT * FROM matches ORDER BY buyer_id, supplier_id');
    await matchEveryone();
    expect(await convention.eventsOf('match.updated')).toHaveLength(told.length);
    expect(await convention.query('SELECT * FROM matches ORDER BY buyer_id, supplier_id')).toEqual(before);
  });

  it('does a run once, however often it is delivered, and finishes one that broke off', async () => {
    const { id: runId } = valueOf(await start());
    const job = { conventionId: convention.conventionId, runId };
    const broken: MatchRanker = { ...inProcessRanker, rankEveryone: () => Promise.reject(new Error('lights out')) };
    await expect(runner(broken).execute(job)).rejects.toThrow('lights out');
    expect(await Promise.all([runner().execute(job), runner().execute(job)])).toEqual(expect.arrayContaining(['done']));
    expect(await runner().execute(job)).toBe('idle');
    expect(await convention.eventsOf('match-run.completed')).toHaveLength(1);
    await runner().giveUp(job, 'too late');
    expect(await convention.eventsOf('match-run.failed')).toEqual([]);
  });

  it('makes room for a new run once one is given up', async () => {
    const { id: runId } = valueOf(await start());
    await runner().giveUp({ conventionId: convention.conventionId, runId }, 'out of memory');
    const run = await convention.call('matchRuns.get', convention.organizer, { params: { runId } });
    expect(valueOf(run)).toMatchObject({ status: 'failed', failure: 'out of memory' });
    expect(valueOf(await start()).status).toBe('queued');
  });

  it('tells how far it is at intervals, and only what is new', async () => {
    const ranker: MatchRanker = {
      ...inProcessRanker,
      async rankEveryone(input, sink) {
        for (const fraction of [0.2, 0.2, 0.2, 0.6, 0.6]) {
          sink.onProgress(fraction);
          await new Promise((resolve) => setTimeout(resolve, 60));
        }
        return inProcessRanker.rankEveryone(input, { ...sink, onProgress: () => {} });
      },
    };
    const { id: runId } = valueOf(await start());
    const job = { conventionId: convention.conventionId, runId };
    await new RunMatching(convention.unitOfWork, ranker, systemClock, 20).execute(job);
    const fractions = (await convention.eventsOf('match-run.progressed')).map(
      ({ payload }) => (payload as { progress: { fraction: number } }).progress.fraction,
    );
    expect(fractions).toEqual([0.2, 0.6]);
  });

  it('follows a changed profile: its list and those it enters or leaves', async () => {
    await matchEveryone();
    const toldBefore = (await convention.eventsOf('match.updated')).length;
    const body = { version: 1, needs: offer('Vaccines and hospital beds', '疫苗和病床') };
    const params = { organizationId: id('phones') };
    valueOf(await convention.call('profiles.update', convention.exhibitor(id('phones')), { params, body }));
    const rescore = new RescoreProfile(convention.unitOfWork, inProcessRanker);
    const job = { conventionId: convention.conventionId, organizationId: id('phones') };
    expect(await rescore.execute({ ...job, version: 1 })).toBe(0);
    expect(await rescore.execute({ ...job, version: 2 })).toBeGreaterThan(1);
    const afterRescore = await Promise.all(['chips', 'phones', 'both'].map((key) => matchesOf(key)));
    expect((await convention.eventsOf('match.updated')).length).toBeGreaterThan(toldBefore);
    // What a whole run says is the same.
    await matchEveryone();
    expect(await Promise.all(['chips', 'phones', 'both'].map((key) => matchesOf(key)))).toEqual(afterRescore);
  });

  it('says anew what a score is made of where the profile has changed and the score has not', async () => {
    await matchEveryone();
    const params = { organizationId: id('phones') };
    const before = valueOf(await convention.call('profiles.get', convention.organizer, { params }));
    // The same words once more: all scores stay, but it is another need that they speak of.
    const body = { version: before.version, needs: before.needs.map(({ text }) => ({ text })) };
    const { needs } = valueOf(
      await convention.call('profiles.update', convention.exhibitor(id('phones')), { params, body }),
    );
    const rescore = new RescoreProfile(convention.unitOfWork, inProcessRanker);
    const job = { conventionId: convention.conventionId, organizationId: id('phones') };
    await rescore.execute({ ...job, version: before.version + 1 });
    const named = (await matchesOf('phones')).items.flatMap(({ parts }) =>
      parts.flatMap(({ evidence }) => ('needId' in evidence ? [evidence['needId']] : [])),
    );
    expect([...new Set(named)]).toEqual(needs.map((need) => need.id));
  });

  it('knows what has been asked for already', async () => {
    await matchEveryone();
    await convention.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"P"}', now())`, [
      id('plant'),
    ]);
    await convention.query(
      `INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, languages)
       VALUES ($1, $2, $1, $1, 'p', '{"en":"P"}', '{}')`,
      [id('plant'), convention.conventionId],
    );
    await convention.query(
      `INSERT INTO requests (id, convention_id, from_organization_id, to_organization_id, from_participant_id, wish,
         message, status, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $3, 'would-like', '', 'pending', now(), now())`,
      [newId(), convention.conventionId, id('plant'), id('robots')],
    );
    const requested = (await matchesOf('robots')).items.filter((match) => match.requested);
    expect(requested.map((match) => match.other.key)).toEqual(['plant']);
  });

  it('shows an exhibitor the own list only, and asks staff whose', async () => {
    await matchEveryone();
    const query = { organizationId: id('chips') };
    const foreign = await convention.call('matches.list', convention.exhibitor(id('phones')), { query });
    expect(foreign).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await convention.call('matches.list', convention.organizer)).toMatchObject({
      failure: { code: 'INPUT_INVALID', fields: [{ path: 'organizationId' }] },
    });
    const own = await matchesOf('chips');
    expect(valueOf(await convention.call('matches.list', convention.organizer, { query }))).toEqual(own);
  });
});
