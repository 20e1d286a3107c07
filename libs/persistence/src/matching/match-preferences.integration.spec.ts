import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

describe('switching personalisation off', () => {
  let market: MatchedConvention;
  const save = (key: string, body: { personalized: boolean; shownToOthers: boolean }, principal = market.by(key)) =>
    market.call('matchPreferences.save', principal, { params: { organizationId: market.id(key) }, body });
  const ranksOf = (key: string) =>
    market.query<{ own: number | null; others: number | null }>(
      `SELECT CASE WHEN buyer_id = $1 THEN buyer_rank ELSE supplier_rank END AS own,
         CASE WHEN buyer_id = $1 THEN supplier_rank ELSE buyer_rank END AS others
       FROM matches WHERE $1 IN (buyer_id, supplier_id)`,
      [market.id(key)],
    );

  beforeEach(async () => {
    market = await startMatchedConvention();
  });
  afterEach(() => market.close());

  it('makes a list by sector and name, in which nothing is scored', async () => {
    valueOf(await save('phones', { personalized: false, shownToOthers: true }));
    const list = await market.listOf('phones');
    expect(list.personalized).toBe(false);
    expect(list.items.map((match) => [match.other.key, match.score, match.parts])).toEqual([
      ['both', null, []],
      ['chips', null, []],
      ['robots', null, []],
    ]);
    expect(list.items[0]?.why).toEqual({
      en: 'In the same sector: Integrated circuits. Nothing is scored for you.',
      zh: '属于同一行业：集成电路。未为贵方评分。',
    });
    expect(list.items.map(({ rank, buyerId }) => [rank, buyerId])).toEqual(
      [1, 2, 3].map((rank) => [rank, market.id('phones')]),
    );
    expect(await market.namesOf('phones', { search: 'robots' })).toEqual(['both', 'robots']);
    const [first] = valueOf(await market.call('matches.list', market.by('phones'), { query: { limit: 1 } })).items;
    expect(first?.other.key).toBe('both');
  });

  it('pages by where somebody stands, so that nobody who joins shifts the next page', async () => {
    valueOf(await save('phones', { personalized: false, shownToOthers: true }));
    const page = async (cursor?: string) =>
      valueOf(
        await market.call('matches.list', market.by('phones'), { query: { limit: 1, ...(cursor && { cursor }) } }),
      );
    const first = await page();
    expect(first.items.map(({ other }) => other.key)).toEqual(['both']);
    const rows = ['aaa', 'zzz'].map((key, n) => ({
      row: n + 2,
      key,
      name: { en: key },
      side: 'supplier',
      offers: [{ text: { en: 'Integrated circuits' } }],
    }));
    valueOf(await market.call('profiles.import', market.organizer, { body: { rows } }));
    const keys: string[] = [];
    for (let { next } = first; next !== null;) {
      const found = await page(next);
      keys.push(...found.items.map(({ other }) => other.key));
      next = found.next;
    }
    expect(keys).toEqual(['chips', 'zzz', 'robots']);
    const beyond = await market.call('matches.list', market.by('phones'), { query: { cursor: 'WzFd' } });
    expect(beyond).toMatchObject({ failure: { code: 'INPUT_INVALID' } });
  });

  it('keeps no score on its side, now and after later runs, while others still find it', async () => {
    valueOf(await save('phones', { personalized: false, shownToOthers: true }));
    for (const again of [() => Promise.resolve(''), market.matchEveryone, () => market.refresh('phones', 'chips')]) {
      await again();
      const ranks = await ranksOf('phones');
      expect(ranks.every(({ own }) => own === null)).toBe(true);
      expect(ranks.some(({ others }) => others !== null)).toBe(true);
    }
    expect(await market.namesOf('chips')).toContain('phones');
    const params = { buyerId: market.id('phones'), supplierId: market.id('chips') };
    const detail = await market.call('matches.get', market.by('phones'), { params });
    expect(detail).toMatchObject({ failure: { code: 'PERSONALIZATION_OFF' } });
    const raise = await market.call('matches.whatWouldRaise', market.by('phones'), { body: params });
    expect(raise).toMatchObject({ failure: { code: 'PERSONALIZATION_OFF' } });
  });

  it('with nobody shown either, leaves no trace of it among the matches', async () => {
    valueOf(await save('phones', { personalized: false, shownToOthers: false }));
    expect(await ranksOf('phones')).toEqual([]);
    expect(await market.namesOf('chips')).not.toContain('phones');
    await market.matchEveryone();
    expect(await ranksOf('phones')).toEqual([]);
    valueOf(await save('chips', { personalized: false, shownToOthers: true }));
    expect(await market.namesOf('chips')).not.toContain('phones');
  });

  it('not shown, it still has a list of its own, and nobody else has it', async () => {
    valueOf(await save('chips', { personalized: true, shownToOthers: false }));
    await market.matchEveryone();
    expect(await market.namesOf('chips')).toContain('phones');
    expect(await market.namesOf('phones')).not.toContain('chips');
  });

  it('is tried back by one refresh, and tells those whose lists changed', async () => {
    const whole = await market.listOf('phones');
    valueOf(await save('phones', { personalized: false, shownToOthers: false }));
    const told = (await market.eventsOf('match.updated')).map(({ audience }) => audience[0]);
    expect(told).toEqual(expect.arrayContaining([`organization:${market.id('chips')}`]));
    valueOf(await save('phones', { personalized: true, shownToOthers: true }));
    await market.refresh('phones');
    expect(await market.listOf('phones')).toEqual(whole);
    expect(await market.namesOf('chips')).toContain('phones');
  });

  it('is the own organization’s matter, or staff’s whom it asks', async () => {
    const body = { personalized: false, shownToOthers: true };
    expect(await save('phones', body, market.by('chips'))).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    const get = (principal = market.by('phones')) =>
      market.call('matchPreferences.get', principal, { params: { organizationId: market.id('phones') } });
    expect(await get(market.by('chips'))).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(valueOf(await get())).toEqual({
      organizationId: market.id('phones'),
      personalized: true,
      shownToOthers: true,
    });
    valueOf(await save('phones', body, market.matchmaker));
    expect(valueOf(await get(market.organizer))).toMatchObject(body);
  });

  it('gives nobody else a score of it in requests', async () => {
    const person = market.id('phones');
    await market.query(`INSERT INTO accounts (id, name, created_at) VALUES ($1, '{"en":"P"}', now())`, [person]);
    await market.query(
      `INSERT INTO participants (id, convention_id, organization_id, account_id, key, name, languages)
       VALUES ($1, $2, $1, $1, 'p', '{"en":"P"}', '{}')`,
      [person, market.conventionId],
    );
    await market.query(
      `INSERT INTO requests (id, convention_id, from_organization_id, to_organization_id, from_participant_id, wish,
         message, status, created_at, expires_at)
       VALUES ($1, $2, $1, $3, $1, 'would-like', '', 'pending', now(), now() + interval '1 day')`,
      [person, market.conventionId, market.id('chips')],
    );
    const scores = async () =>
      valueOf(await market.call('requests.list', market.by('chips'))).items.map(({ score }) => score);
    expect(await scores()).toEqual([expect.any(Number)]);
    valueOf(await save('phones', { personalized: false, shownToOthers: true }));
    expect(await scores()).toEqual([null]);
  });
});
