import { newId } from '@handsel/kernel';
import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

describe('what organizations decide about their matches', () => {
  let market: MatchedConvention;
  const block = (who: string, whom: string, reason = '') =>
    market.call('exclusions.add', market.by(who), {
      body: { kind: 'blocked', organizationId: market.id(whom), reason },
    });
  const pair = { buyerId: '', supplierId: '' };
  const contest = (who = 'phones') =>
    market.call('matches.contest', market.by(who), { body: { ...pair, reason: 'They stopped making them.' } });

  beforeEach(async () => {
    market = await startMatchedConvention();
    pair.buyerId = market.id('phones');
    pair.supplierId = market.id('chips');
  });
  afterEach(() => market.close());

  describe('blocking', () => {
    it('takes the match off both lists at once, and brings it back when lifted', async () => {
      const { id } = valueOf(await block('phones', 'chips', 'A lawsuit'));
      expect(await market.namesOf('phones')).not.toContain('chips');
      expect(await market.namesOf('chips')).not.toContain('phones');
      await market.refresh('phones', 'chips');
      await market.matchEveryone();
      expect(await market.namesOf('chips')).not.toContain('phones');
      valueOf(await market.call('exclusions.remove', market.by('phones'), { params: { exclusionId: id } }));
      await market.refresh('phones', 'chips');
      expect(await market.namesOf('chips')).toContain('phones');
    });

    it('tells both sides that their lists changed, and only the own side and staff why', async () => {
      const before = (await market.eventsOf('match.updated')).length;
      valueOf(await block('phones', 'chips'));
      const told = (await market.eventsOf('match.updated')).slice(before).map(({ audience }) => audience[0]);
      expect(new Set(told)).toEqual(
        new Set([`organization:${market.id('phones')}`, `organization:${market.id('chips')}`]),
      );
      expect(await market.heardBy('exclusion.added', `organization:${market.id('phones')}`)).toHaveLength(1);
      expect(await market.heardBy('exclusion.added', `organization:${market.id('chips')}`, 'everyone')).toEqual([]);
    });

    it('is private: the other sees nothing, staff see no reason, nobody else lifts it', async () => {
      const { id } = valueOf(await block('phones', 'chips', 'A lawsuit'));
      const seenBy = async (principal = market.by('phones')) =>
        valueOf(await market.call('exclusions.list', principal)).items.map(({ reason }) => reason);
      expect(await seenBy()).toEqual(['A lawsuit']);
      expect(await seenBy(market.by('chips'))).toEqual([]);
      expect(await seenBy(market.organizer)).toEqual([null]);
      const remove = (principal = market.by('chips')) =>
        market.call('exclusions.remove', principal, { params: { exclusionId: id } });
      expect(await remove()).toMatchObject({ failure: { code: 'THING_NOT_FOUND', details: { thing: 'exclusion' } } });
      expect(await remove(market.organizer)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    });

    it('lets a request of either side through as any other, for a refusal would tell of the block', async () => {
      valueOf(await block('phones', 'chips'));
      for (const key of ['phones', 'chips', 'robots']) await market.represent(key);
      const ask = (who: string, whom: string) =>
        market.call('requests.create', market.representing(who), {
          body: { toOrganizationId: market.id(whom), wish: 'would-like' },
        });
      const shapeOf = (value: object) => Object.keys(value).sort();
      const blocked = valueOf(await ask('chips', 'phones'));
      const other = valueOf(await ask('robots', 'phones'));
      expect(shapeOf(blocked)).toEqual(shapeOf(other));
      expect(blocked.status).toBe(other.status);
      expect(await market.namesOf('chips')).not.toContain('phones');
      const one = await market.call('matches.get', market.by('chips'), { params: pair });
      expect(one).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    });

    it('is refused twice, for oneself, for somebody unknown, and to who represents nobody', async () => {
      valueOf(await block('phones', 'chips'));
      expect(await block('phones', 'chips')).toMatchObject({ failure: { code: 'EXCLUSION_EXISTS' } });
      expect((await block('chips', 'phones')).ok).toBe(true);
      expect(await block('phones', 'phones')).toMatchObject({ failure: { code: 'REQUEST_TO_SELF' } });
      const unknown = { kind: 'blocked', organizationId: newId(), reason: '' };
      const by = (principal = market.by('phones')) => market.call('exclusions.add', principal, { body: unknown });
      expect(await by()).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
      expect(await by(market.organizer)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    });
  });

  it('lets staff declare competitors, of whom no two are matched', async () => {
    const body = {
      kind: 'competitors',
      organizationIds: ['phones', 'chips', 'both'].map(market.id),
      reason: 'One market',
    };
    const denied = await market.call('exclusions.add', market.by('phones'), { body });
    expect(denied).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    const { id, organizations } = valueOf(await market.call('exclusions.add', market.organizer, { body }));
    expect(organizations.map(({ name }) => name.en)).toEqual(['phones', 'chips', 'both']);
    await market.matchEveryone();
    for (const key of ['phones', 'chips', 'both'])
      for (const other of await market.namesOf(key)) expect(['robots', 'plant']).toContain(other);
    expect(valueOf(await market.call('exclusions.list', market.by('phones'))).items).toEqual([]);
    expect((await market.call('exclusions.remove', market.matchmaker, { params: { exclusionId: id } })).ok).toBe(true);
  });

  it('hides from the own list only', async () => {
    const params = { organizationId: market.id('chips') };
    valueOf(await market.call('matches.hide', market.by('phones'), { params }));
    valueOf(await market.call('matches.hide', market.by('phones'), { params }));
    expect(await market.namesOf('phones')).not.toContain('chips');
    expect(await market.namesOf('phones', { hidden: 'true' })).toEqual(['chips']);
    expect(await market.namesOf('chips')).toContain('phones');
    expect((await market.listOf('chips')).items.every(({ hidden }) => !hidden)).toBe(true);
    valueOf(await market.call('matches.unhide', market.by('phones'), { params }));
    expect((await market.namesOf('phones'))[0]).toBe('chips');
    const self = await market.call('matches.hide', market.by('chips'), { params });
    expect(self).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await market.call('matches.hide', market.organizer, { params })).toMatchObject({
      failure: { code: 'ACCESS_DENIED' },
    });
  });

  it('tells the own organization alone that it has hidden something', async () => {
    const before = (await market.eventsOf('match.updated')).length;
    const params = { organizationId: market.id('chips') };
    valueOf(await market.call('matches.hide', market.by('phones'), { params }));
    const told = (await market.eventsOf('match.updated')).slice(before);
    expect(told.map(({ audience }) => audience)).toEqual([[`organization:${market.id('phones')}`]]);
  });

  describe('objecting', () => {
    it('marks the match for the own side, and staff hear of it', async () => {
      const opened = valueOf(await contest());
      expect(opened).toMatchObject({ status: 'open', reason: 'They stopped making them.', answer: null });
      const [first] = (await market.listOf('phones')).items;
      expect(first).toMatchObject({ contested: true, other: { key: 'chips' } });
      expect((await market.listOf('chips')).items.some(({ contested }) => contested)).toBe(false);
      expect(await market.heardBy('match-contest.opened', 'staff')).toHaveLength(1);
      expect(await market.heardBy('match-contest.opened', `organization:${market.id('chips')}`)).toEqual([]);
      const seen = async (principal = market.organizer, query = {}) =>
        valueOf(await market.call('matchContests.list', principal, { query })).items.map(({ id }) => id);
      expect(await seen()).toEqual([opened.id]);
      expect(await seen(market.by('phones'))).toEqual([opened.id]);
      expect(await seen(market.by('chips'))).toEqual([]);
      expect(await seen(market.organizer, { status: 'upheld' })).toEqual([]);
      expect(await contest()).toMatchObject({ failure: { code: 'CONTEST_EXISTS' } });
    });

    it('upheld, keeps the two apart; dismissed, leaves the match; decided once', async () => {
      const resolve = (contestId: string, decision: string, principal = market.matchmaker) =>
        market.call('matchContests.resolve', principal, { params: { contestId }, body: { decision, answer: 'Seen' } });
      const first = valueOf(await contest());
      expect(await resolve(first.id, 'upheld', market.by('chips'))).toMatchObject({
        failure: { code: 'ACCESS_DENIED' },
      });
      expect(valueOf(await resolve(first.id, 'dismissed'))).toMatchObject({ status: 'dismissed', answer: 'Seen' });
      expect((await market.listOf('phones')).items[0]).toMatchObject({ contested: false, other: { key: 'chips' } });
      expect(await resolve(first.id, 'upheld')).toMatchObject({
        failure: { code: 'STATE_CONFLICT', details: { state: 'dismissed' } },
      });
      const second = valueOf(await contest());
      valueOf(await resolve(second.id, 'upheld'));
      expect(await market.namesOf('phones')).not.toContain('chips');
      await market.matchEveryone();
      expect(await market.namesOf('chips')).not.toContain('phones');
      expect(await market.heardBy('match-contest.resolved', `organization:${market.id('phones')}`)).toHaveLength(2);
      expect(await resolve(newId(), 'upheld')).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    });

    it('is for matches of the own list', async () => {
      expect(await contest('robots')).toMatchObject({
        failure: { code: 'THING_NOT_FOUND', details: { thing: 'match' } },
      });
      pair.supplierId = market.id('plant');
      expect(await contest()).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    });
  });

  it('shows one match with its parts and both profiles to either side and to staff', async () => {
    const get = (principal = market.by('phones'), query = {}) =>
      market.call('matches.get', principal, { params: pair, query });
    const own = valueOf(await get());
    expect(own.parts.reduce((sum, { points }) => sum + points, 0)).toBe(own.score);
    expect([own.buyer.key, own.supplier.key, own.rank, own.moved]).toEqual(['phones', 'chips', 1, null]);
    expect(valueOf(await get(market.by('chips'))).score).toBe(own.score);
    expect(valueOf(await get(market.organizer)).score).toBe(own.score);
    expect(await get(market.by('robots'))).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await get(market.stranger)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    const foreign = await get(market.by('phones'), { organizationId: pair.supplierId });
    expect(foreign).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
  });
});
