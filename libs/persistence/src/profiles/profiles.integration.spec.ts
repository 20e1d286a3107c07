import { startSampleConvention, valueOf, type SampleConvention } from '../fixtures/sample-convention';

const chipMaker = {
  row: 2,
  key: 'chips',
  name: { en: 'Chip Foundry Sample', zh: '样例芯片' },
  side: 'supplier',
  offers: [{ text: { en: 'Wafer fabrication for integrated circuits, 100% tested', zh: '集成电路制造' } }],
  participants: [{ key: 'chips-1', name: { en: 'First Person' }, email: 'First@example.com' }],
};
const hospital = {
  row: 3,
  key: 'hospital',
  name: { en: 'Hospital Sample' },
  side: 'buyer',
  sectors: ['biomedical'],
  needs: [{ text: { en: 'Surgical robots' } }],
  participants: [{ key: 'hospital-1', name: { en: 'Second Person' }, email: 'second@example.com' }],
};
const silent = { row: 4, key: 'silent', name: { en: 'Zzyzx' } };

describe('importing profiles', () => {
  let convention: SampleConvention;
  const importing = (rows: unknown[], dryRun = false) =>
    convention.call('profiles.import', convention.organizer, { body: { rows, dryRun } });
  const count = async (table: string) =>
    Number((await convention.query<{ n: string }>(`SELECT count(*) AS n FROM ${table}`))[0]?.n);

  beforeEach(async () => {
    convention = await startSampleConvention();
  });
  afterEach(() => convention.close());

  it('keeps every row, finds sectors where none are stated, and tells staff', async () => {
    const result = valueOf(await importing([chipMaker, hospital, silent]));
    expect(result).toMatchObject({ dryRun: false, created: 3, updated: 0, withoutSector: 1, issues: [] });
    const { items } = valueOf(await convention.call('profiles.list', convention.organizer));
    expect(items.map((profile) => profile.key)).toEqual(['chips', 'hospital', 'silent']);
    expect(items[0]?.sectorEvidence[0]).toMatchObject({ sector: 'digital.integrated-circuits', source: 'found' });
    expect(items[0]?.sectorEvidence[0]?.words.join(' ')).toMatch(/integrated circuit|集成电路/i);
    expect(items[1]?.sectorEvidence).toEqual([{ sector: 'biomedical', source: 'stated', words: [] }]);
    expect(items[2]?.sectors).toEqual([]);
    expect(await convention.eventsOf('profiles.imported')).toEqual([
      { audience: ['staff'], payload: { created: 3, updated: 0 } },
    ]);
  });

  it('writes nothing in a dry run, and says what it would do', async () => {
    const result = valueOf(await importing([chipMaker, silent], true));
    expect(result).toMatchObject({ dryRun: true, created: 2, withoutSector: 1 });
    expect(result.samples[0]).toMatchObject({ row: 2, sectors: [{ sector: 'digital.integrated-circuits' }] });
    expect(await count('organizations')).toBe(0);
    expect(await convention.eventsOf('profiles.imported')).toEqual([]);
  });

  it('imports nothing when any row is wrong, and says where in both languages', async () => {
    const result = await importing([
      chipMaker,
      { ...hospital, row: 7, sectors: ['no.such-sector'] },
      { ...silent, row: 9, key: 'chips' },
      { ...silent, row: 11, participants: [{ key: 'chips-1', name: { en: 'Again' } }] },
    ]);
    expect(result).toMatchObject({
      ok: false,
      failure: {
        code: 'IMPORT_INVALID',
        details: { count: 3 },
        fields: [
          {
            path: 'row 7, sector',
            message: {
              en: expect.stringContaining('no sector no.such-sector'),
              zh: expect.stringContaining('没有行业'),
            },
          },
          { path: 'row 9, key', message: { en: expect.stringContaining('row 2'), zh: expect.stringContaining('2') } },
          { path: 'row 11, participant' },
        ],
      },
    });
    expect(await count('organizations')).toBe(0);
    expect(await count('accounts')).toBe(1);
  });

  it('lists the same issues in a dry run', async () => {
    const result = valueOf(await importing([chipMaker, { ...silent, key: 'chips' }], true));
    expect(result).toMatchObject({ created: 0, updated: 0, issues: [{ row: 4, column: 'key' }] });
  });

  it('updates by key without losing people or making them twice', async () => {
    valueOf(await importing([chipMaker, hospital]));
    const before = valueOf(await convention.call('participants.list', convention.organizer)).items;
    const renamed = { ...chipMaker, name: { en: 'New Name' }, sectors: ['equipment'], participants: [] };
    const again = { ...hospital, participants: [{ ...hospital.participants[0], name: { en: 'Renamed' } }] };
    expect(valueOf(await importing([renamed, again]))).toMatchObject({ created: 0, updated: 2 });
    const profiles = valueOf(await convention.call('profiles.list', convention.organizer)).items;
    expect(profiles.map(({ name, version }) => [name.en, version])).toEqual([
      ['Hospital Sample', 2],
      ['New Name', 2],
    ]);
    const after = valueOf(await convention.call('participants.list', convention.organizer)).items;
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.map(({ name }) => name.en)).toEqual(['First Person', 'Renamed']);
    expect(await count('accounts')).toBe(3);
  });

  it('refuses to move a participant to another organization', async () => {
    valueOf(await importing([chipMaker]));
    const result = await importing([{ ...silent, participants: [{ key: 'chips-1', name: { en: 'First Person' } }] }]);
    expect(result).toMatchObject({ ok: false, failure: { fields: [{ path: 'row 4, participant' }] } });
  });

  it('never joins a participant to an account that exists', async () => {
    await convention.query(`UPDATE accounts SET email = 'FIRST@example.com' WHERE id = $1`, [
      convention.administrator.id,
    ]);
    valueOf(await importing([chipMaker, hospital]));
    const rows = await convention.query<{ key: string; email: string; own: string | null; administrator: boolean }>(
      `SELECT p.key, p.email, a.email AS own, a.administrator FROM participants p JOIN accounts a ON a.id = p.account_id ORDER BY p.key`,
    );
    expect(rows).toEqual([
      { key: 'chips-1', email: 'First@example.com', own: null, administrator: false },
      { key: 'hospital-1', email: 'second@example.com', own: 'second@example.com', administrator: false },
    ]);
  });

  it('gives an address that people share to nobody’s account', async () => {
    const shared = (key: string) => ({ key, name: { en: key }, email: 'office@example.com' });
    valueOf(await importing([{ ...silent, participants: [shared('a'), shared('b')] }]));
    expect(await convention.query(`SELECT FROM accounts WHERE email IS NOT NULL`)).toEqual([]);
  });

  it('is for organizers, and hides the convention from strangers', async () => {
    const by = async (principal: typeof convention.organizer) =>
      convention.call('profiles.import', principal, { body: { rows: [silent] } });
    expect(await by(convention.matchmaker)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await by(convention.stranger)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
  });

  it('takes 2,200 organizations with 4,000 people in one request within seconds', async () => {
    const rows = Array.from({ length: 2_200 }, (_, n) => ({
      ...chipMaker,
      row: n + 2,
      key: `key-${n}`,
      name: { en: `Organization ${n}` },
      participants: Array.from({ length: n < 1_800 ? 2 : 1 }, (_, m) => ({
        key: `person-${n}-${m}`,
        name: { en: `Person ${n} ${m}` },
        email: `person-${n}-${m}@example.com`,
      })),
    }));
    const started = Date.now();
    expect(valueOf(await importing(rows))).toMatchObject({ created: 2_200, withoutSector: 0 });
    expect(Date.now() - started).toBeLessThan(30_000);
    expect(await count('participants')).toBe(4_000);
    expect(await count('accounts')).toBe(4_001);
  });
});
