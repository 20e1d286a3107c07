import { newId } from '@handsel/kernel';
import { startSampleConvention, valueOf, type SampleConvention } from '../fixtures/sample-convention';

const row = (row: number, key: string, en: string, rest: object = {}) => ({ row, key, name: { en }, ...rest });

describe('profiles of a convention', () => {
  let convention: SampleConvention;
  let ids: Map<string, string>;

  beforeAll(async () => {
    convention = await startSampleConvention();
    await convention.call('profiles.import', convention.organizer, {
      body: {
        rows: [
          row(2, 'a', 'alpha', {
            side: 'buyer',
            sectors: ['digital.integrated-circuits'],
            needs: [{ text: { en: '50% off_price \\ Wafers', zh: '晶圆' } }],
            participants: [{ key: 'pa', name: { zh: '甲' } }],
          }),
          row(3, 'b', 'Beta', { side: 'supplier', sectors: ['equipment'] }),
          row(4, 'c', 'alpha', {
            side: 'both',
            sectors: ['digital'],
            participants: [{ key: 'pc', name: { en: 'C' } }],
          }),
        ],
      },
    });
    const rows = await convention.query<{ key: string; id: string }>('SELECT key, id FROM organizations');
    ids = new Map(rows.map(({ key, id }) => [key, id]));
  });
  afterAll(() => convention.close());

  const keys = async (query: Record<string, unknown>) =>
    valueOf(await convention.call('profiles.list', convention.organizer, { query })).items.map(({ key }) => key);

  it('are found by text in either language, wildcards taken for themselves', async () => {
    expect(await keys({ search: '晶圆' })).toEqual(['a']);
    expect(await keys({ search: '  WAFERS  alpha' })).toEqual(['a']);
    expect(await keys({ search: '50%' })).toEqual(['a']);
    expect(await keys({ search: 'f_p' })).toEqual(['a']);
    expect(await keys({ search: '%' })).toEqual(['a']);
    expect(await keys({ search: 'b_ta' })).toEqual([]);
    expect(await keys({ search: '\\' })).toEqual(['a']);
  });

  it('are found by sector with what lies below, and by side', async () => {
    expect(await keys({ sector: 'digital' })).toEqual(['a', 'c']);
    expect(await keys({ sector: 'digital.integrated-circuits' })).toEqual(['a']);
    expect(await keys({ sector: 'no-such' })).toEqual([]);
    expect(await keys({ side: 'buyer' })).toEqual(['a', 'c']);
    expect(await keys({ side: 'both' })).toEqual(['c']);
  });

  it('come in pages that leave nothing out and repeat nothing, also with equal names', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = valueOf(
        await convention.call('profiles.list', convention.organizer, {
          query: { limit: 1, ...(cursor && { cursor }) },
        }),
      );
      seen.push(...page.items.map(({ key }) => key));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect(seen).toEqual(['a', 'c', 'b']);
  });

  it('refuse a cursor that was not made here', async () => {
    expect(await convention.call('profiles.list', convention.organizer, { query: { cursor: "'; --" } })).toMatchObject({
      failure: { code: 'INPUT_INVALID', fields: [{ path: 'cursor' }] },
    });
  });

  it('are open to exhibitors, and hold nothing of people', async () => {
    const exhibitor = convention.exhibitor(ids.get('b') ?? '');
    const profile = valueOf(
      await convention.call('profiles.get', exhibitor, { params: { organizationId: ids.get('a') ?? '' } }),
    );
    expect(profile.name).toEqual({ en: 'alpha' });
    expect(JSON.stringify(profile)).not.toContain('甲');
    expect(await convention.call('profiles.get', exhibitor, { params: { organizationId: newId() } })).toMatchObject({
      failure: { code: 'THING_NOT_FOUND' },
    });
  });

  it('show an exhibitor the own people only', async () => {
    const exhibitor = convention.exhibitor(ids.get('a') ?? '');
    const own = valueOf(await convention.call('participants.list', exhibitor));
    expect(own.items.map(({ name }) => name)).toEqual([{ zh: '甲' }]);
    expect(
      await convention.call('participants.list', exhibitor, { query: { organizationId: ids.get('c') ?? '' } }),
    ).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    const all = valueOf(await convention.call('participants.list', convention.matchmaker));
    expect(all.items).toHaveLength(2);
  });

  describe('changed by', () => {
    const update = (principal: typeof convention.organizer, key: string, body: Record<string, unknown>) =>
      convention.call('profiles.update', principal, { params: { organizationId: ids.get(key) ?? '' }, body });

    it('their own exhibitor: once a version, heard by the organization', async () => {
      const exhibitor = convention.exhibitor(ids.get('b') ?? '');
      const change = { version: 1, sectors: [], offers: [{ text: { en: 'Industrial robots and machine tools' } }] };
      const changed = valueOf(await update(exhibitor, 'b', change));
      expect(changed).toMatchObject({ version: 2, name: { en: 'Beta' } });
      expect(changed.sectorEvidence[0]).toMatchObject({ source: 'found' });
      expect(await update(exhibitor, 'b', change)).toMatchObject({ failure: { code: 'VERSION_STALE' } });
      expect(await convention.eventsOf('profile.updated')).toEqual([
        {
          audience: ['system', `organization:${ids.get('b')}`],
          payload: { organizationId: ids.get('b'), version: 2 },
        },
      ]);
      expect(await keys({ search: 'machine tools' })).toEqual(['b']);
      const read = await convention.call('profiles.get', exhibitor, { params: { organizationId: ids.get('b') ?? '' } });
      expect(valueOf(read)).toEqual(changed);
    });

    it('nobody of another organization, and not into sectors that are none', async () => {
      expect(await update(convention.exhibitor(ids.get('b') ?? ''), 'a', { version: 1 })).toMatchObject({
        failure: { code: 'ACCESS_DENIED' },
      });
      expect(await update(convention.organizer, 'a', { version: 1, sectors: ['nowhere'] })).toMatchObject({
        failure: { code: 'SECTOR_UNKNOWN', details: { sector: 'nowhere' } },
      });
    });
  });
});
