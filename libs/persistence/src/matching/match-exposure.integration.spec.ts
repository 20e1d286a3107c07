import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

// Eight who all want robots; three sell them and take every first place; two others share a word.
const buyers = Array.from({ length: 8 }, (_, n) => ({
  key: `buyer-${n}`,
  side: 'buyer',
  needs: [{ text: { en: `Industrial robots for welding and painting, line ${n}` } }],
}));
const texts = [
  'Industrial robots for welding and painting',
  'Industrial robots for welding and painting',
  'Industrial robots for welding and painting',
  'Masks for welding',
  'Brushes for painting',
];
const suppliers = texts.map((en, n) => ({ key: `supplier-${n}`, side: 'supplier', offers: [{ text: { en } }] }));
const rows = [...buyers, ...suppliers].map((row, at) => ({ ...row, row: at + 2, name: { en: row.key } }));

describe('sharing out the first places', () => {
  let market: MatchedConvention;
  beforeAll(async () => {
    market = await startMatchedConvention(rows);
  });
  afterAll(() => market.close());

  const save = async (exposure: Record<string, unknown>) => {
    const settings = valueOf(await market.call('matchSettings.get', market.organizer));
    const body = { ...settings, exposure: { everySupplierListed: true, maximumGini: 1, places: 3, ...exposure } };
    const { run } = valueOf(await market.call('matchSettings.save', market.organizer, { body }));
    await market.finish(run.id);
    return valueOf(await market.call('matchExposure.get', market.matchmaker));
  };
  const scores = () =>
    market.query<{ buyer_id: string; supplier_id: string; score: number }>(
      'SELECT buyer_id, supplier_id, score FROM matches ORDER BY buyer_id, supplier_id',
    );

  it('by score alone, some suppliers stand in nobody’s first places', async () => {
    const report = await save({ everySupplierListed: false });
    expect(report).toMatchObject({ buyers: 8, suppliers: 5, raised: 0, lowered: 0, mostListsAllowed: null });
    expect(report.before).toEqual(report.after);
    expect(report.after.suppliersInNoList).toBe(2);
    expect(report.inNoList.map(({ name }) => name.en).sort()).toEqual(['supplier-3', 'supplier-4']);
    expect(report.mostExposed[0]).toMatchObject({ listsBefore: 8, listsAfter: 8 });
  });

  it('puts everybody on a list, without touching a score, and says so where it did', async () => {
    await save({ everySupplierListed: false });
    const before = await scores();
    const report = await save({});
    expect(report.after.suppliersInNoList).toBe(0);
    expect(report.inNoList).toEqual([]);
    expect([report.raised, report.lowered]).toEqual([2, 2]);
    expect(report.after.gini).toBeLessThan(report.before.gini);
    expect(await scores()).toEqual(before);
    const lists = await Promise.all(buyers.map(({ key }) => market.listOf(key)));
    const moved = lists.flatMap(({ items }) => items.filter((match) => match.moved));
    expect(moved.map((match) => match.moved?.direction).sort()).toEqual(['lowered', 'lowered', 'raised', 'raised']);
    for (const { rank, moved: how } of moved) {
      expect(how?.reason.en && how.reason.zh).toBeTruthy();
      if (how?.direction === 'raised') expect([rank, how.rankByScore! > 3]).toEqual([3, true]);
      else expect([rank > 3, how?.rankByScore]).toEqual([true, 3]);
    }
    for (const { items } of lists) expect(items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5]);
  });

  it('searches and pages by places, not by scores', async () => {
    await save({});
    for (const { key } of buyers) {
      const whole = (await market.listOf(key)).items;
      for (const { rank, other } of whole) {
        const query = { search: other.name.en };
        const found = valueOf(await market.call('matches.list', market.by(key), { query })).items;
        expect(found.map((match) => [match.other.key, match.rank])).toContainEqual([other.key, rank]);
      }
      const paged: string[] = [];
      let cursor: string | null | undefined;
      do {
        const query = { limit: 2, ...(cursor && { cursor }) };
        const page = valueOf(await market.call('matches.list', market.by(key), { query }));
        paged.push(...page.items.map((match) => match.other.key));
        cursor = page.next;
      } while (cursor);
      expect(paged).toEqual(whole.map((match) => match.other.key));
    }
  });

  it('bounds in how many lists one supplier may stand', async () => {
    const report = await save({ maximumGini: 0.1 });
    // 24 places among five: 4.8 each, so that nobody may have more than 5.
    expect(report.mostListsAllowed).toBe(5);
    expect(report.after.mostLists).toBe(5);
    expect(report.after.gini).toBeLessThanOrEqual(0.1);
    expect(report.before.mostLists).toBe(8);
    expect(report.after.lorenz.at(-1)).toEqual({ suppliers: 1, places: 1 });
  });

  it('holds when single lists are worked out anew, and tells nobody whose list stays', async () => {
    const report = await save({ maximumGini: 0.1 });
    const told = (await market.eventsOf('match.updated')).length;
    await market.refresh('buyer-0');
    expect(valueOf(await market.call('matchExposure.get', market.matchmaker))).toEqual(report);
    expect(await market.eventsOf('match.updated')).toHaveLength(told);
  });

  it('never puts on a list who is not to be shown, or on the list of who has none', async () => {
    const set = (key: string, body: object) =>
      market.call('matchPreferences.save', market.by(key), { params: { organizationId: market.id(key) }, body });
    await save({ maximumGini: 1 });
    valueOf(await set('supplier-4', { personalized: true, shownToOthers: false }));
    for (const { key } of buyers.slice(1)) valueOf(await set(key, { personalized: false, shownToOthers: true }));
    const report = await save({ maximumGini: 1 });
    expect(report).toMatchObject({ buyers: 1, suppliers: 4 });
    expect(await market.namesOf('buyer-0')).not.toContain('supplier-4');
    expect(report.after.suppliersInNoList).toBe(1);
  });
});
