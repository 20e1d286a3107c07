import { newId } from '@handsel/kernel';
import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

describe('deals from before the convention', () => {
  let market: MatchedConvention;
  beforeEach(async () => {
    market = await startMatchedConvention();
  });
  afterEach(() => market.close());

  const chips = 'digital.integrated-circuits';
  const give = (rows: object[], dryRun = false, principal = market.organizer) =>
    market.call('dealings.import', principal, {
      body: { dryRun, rows: rows.map((row, index) => ({ row: index + 2, ...row })) },
    });
  const dealings = (scope: 'all' | 'before' = 'all') =>
    market.unitOfWork.read((tx) => tx.dealings.read(market.conventionId, scope));
  const known = async () => valueOf(await market.call('dealings.get', market.matchmaker));
  const withoutData = async () =>
    valueOf(await market.call('matchWeights.get', market.organizer))
      .parts.filter((part) => part.withoutData)
      .map(({ name }) => name);
  const partsOf = async (owner: string, other: string) =>
    (await market.listOf(owner)).items.find((match) => match.other.key === other)?.parts ?? [];

  /** A signed deal of a convention, straight into the ledger. */
  const sign = async (conventionId: string, buyerId: string, supplierId: string, pairingId: string | null = null) => {
    const parties = [
      { side: 'buyer', organizationId: buyerId, name: { en: 'B' } },
      { side: 'supplier', organizationId: supplierId, name: { en: 'S' } },
    ];
    const id = newId();
    await unchecked(
      `INSERT INTO deals (id, convention_id, key, project, type, parties, amount, currency, amounts, sector, high_tech,
         origin_country, status, signed_at, entered_by, pairing_id)
       VALUES ($1::uuid, $2, $1::text, '{"en":"P"}', 'contract', $3, 1, 'CNY', '{}', $4, true, 'CN', 'signed', now(), $1::uuid, $5)`,
      [id, conventionId, JSON.stringify(parties), chips, pairingId],
    );
    return id;
  };
  /** Without the rows that it would refer to. */
  const unchecked = (sql: string, values: unknown[]) =>
    market.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL session_replication_role = 'replica'`);
      await manager.query(sql, values);
    });
  const conventionOn = async (date: string, keys: string[]) => {
    const conventionId = newId();
    await market.query(
      `INSERT INTO conventions (id, slug, name, time_zone, languages, currency, rates, days, slot_minutes, created_at)
       VALUES ($1, $2, '{"en":"Earlier"}', 'Asia/Shanghai', '{en}', 'CNY', '[]', $3, 30, now())`,
      [conventionId, `c-${date}`, JSON.stringify([{ date, sessions: [] }])],
    );
    const ids = new Map(keys.map((key) => [key, newId()]));
    for (const [key, id] of ids)
      await market.query(`INSERT INTO organizations (id, convention_id, key, name) VALUES ($1, $2, $3, '{"en":"X"}')`, [
        id,
        conventionId,
        key,
      ]);
    return { conventionId, id: (key: string) => ids.get(key) ?? '' };
  };
  /** A meeting held there; returns its pairing. */
  const meet = async (conventionId: string, buyerId: string, supplierId: string) => {
    const id = newId();
    await unchecked(
      `INSERT INTO pairings (id, convention_id, buyer_id, supplier_id, buyer_participant_id, supplier_participant_id,
         status, wish, sectors, created_at) VALUES ($1, $2, $3, $4, $3, $4, 'approved', 'would-like', '{}', now())`,
      [id, conventionId, buyerId, supplierId],
    );
    await unchecked(
      `INSERT INTO meetings (id, convention_id, pairing_id, slot_id, table_id, status, created_at)
       VALUES ($1, $2, $1, $1, $1, 'held', now())`,
      [id, conventionId],
    );
    return id;
  };

  it('come from a file as well: shown first with what its columns were taken for, then imported whole', async () => {
    const csv = 'kunde,supplier,sector,date\nplant,robots,nowhere,2025-05-05\nother,robots,,\n';
    const send = (body: object) => market.call('dealings.import', market.organizer, { body: { csv, ...body } });
    expect(valueOf(await send({ dryRun: true }))).toMatchObject({
      rows: 0,
      file: { columns: ['kunde', 'supplier', 'sector', 'date'], mapping: { supplier: 'supplier' } },
      issues: [{ row: 1, column: 'buyer' }],
    });
    const mapping = { buyer: 'kunde', supplier: 'supplier', sector: 'sector', date: 'date' };
    const shown = valueOf(await send({ dryRun: true, mapping }));
    expect(shown).toMatchObject({ rows: 2, between: 1, ofSuppliers: 2, withoutSector: 2, issues: [] });
    expect(shown.file?.samples).toMatchObject([{ row: 2, buyer: 'plant', date: '2025-05-05' }, { row: 3 }]);
    expect((await known()).imported).toBeNull();
    valueOf(await send({ mapping }));
    expect((await known()).imported).toMatchObject({ rows: 2 });
    const late = 'buyer,supplier,date\nplant,robots,2026-09-20\nplant,robots,soon\n';
    expect(await send({ csv: late })).toMatchObject({ failure: { code: 'IMPORT_INVALID' } });
    expect((await known()).imported).toMatchObject({ rows: 2 });
  });

  it('are imported, matched by, and said to feed their parts', async () => {
    expect(await withoutData()).toEqual(expect.arrayContaining(['dealings', 'reputation']));
    const rows = [
      {
        buyer: 'phones',
        supplier: 'chips',
        sector: chips,
        count: 2,
        date: '2025-03-01',
        amount: '10.00',
        currency: 'CNY',
      },
      { buyer: 'a bank elsewhere', supplier: 'chips', sector: chips },
      { buyer: 'phones', supplier: 'a foundry elsewhere', sector: 'steel' },
    ];
    const told = { rows: 3, deals: 4, between: 1, ofSuppliers: 2, withoutSector: 1, file: null, issues: [] };
    expect(valueOf(await give(rows, true))).toEqual({ ...told, dryRun: true });
    expect(await known()).toEqual({ imported: null, signedEarlier: 0, heldEarlier: 0, signedHere: 0 });

    expect(valueOf(await give(rows))).toEqual({ ...told, dryRun: false });
    expect((await known()).imported?.rows).toBe(3);
    expect(await withoutData()).not.toEqual(expect.arrayContaining(['dealings']));
    const [run] = valueOf(await market.call('matchRuns.list', market.organizer)).items;
    expect(run?.status).toBe('queued');
    await market.finish(run?.id ?? '');

    const parts = await partsOf('phones', 'chips');
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining(['dealings', 'reputation']));
    // What organizations see of others' deals are numbers: nobody else's name, key or id.
    const evidence = parts.filter(({ name }) => name === 'dealings' || name === 'reputation');
    expect(evidence.map((part) => part.evidence)).toEqual(
      expect.arrayContaining([
        { part: 'dealings', deals: 2, sectors: [chips] },
        { part: 'reputation', sector: chips, sectorCustomers: 2 },
      ]),
    );
    expect(JSON.stringify(evidence)).not.toMatch(/elsewhere|bank|foundry|absent/);
    expect(await partsOf('both', 'chips')).toContainEqual(expect.objectContaining({ name: 'reputation' }));
    expect((await partsOf('both', 'chips')).map(({ name }) => name)).not.toContain('dealings');
  });

  it('take the place of those imported before, and are taken away by an empty import', async () => {
    valueOf(await give([{ buyer: 'phones', supplier: 'chips' }]));
    valueOf(await give([{ buyer: 'plant', supplier: 'robots', count: 3 }]));
    expect((await dealings()).list).toEqual([
      { buyerOrganizationId: market.id('plant'), supplierOrganizationId: market.id('robots'), count: 3 },
    ]);
    const { state } = await dealings();
    valueOf(await give([]));
    expect(await dealings()).toEqual({ list: [], state: expect.not.stringMatching(state) });
    expect((await known()).imported).toBeNull();
  });

  it('are imported whole or not at all, naming row and column', async () => {
    const rows = [
      { buyer: 'phones', supplier: 'chips' },
      { buyer: '', supplier: 'chips' },
      { buyer: 'plant', supplier: 'robots', date: '2026-09-20' },
    ];
    const refused = await give(rows);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'IMPORT_INVALID', details: { count: 2 } } });
    expect(!refused.ok && refused.failure.fields?.map(({ path }) => path)).toEqual(['row 3, buyer', 'row 4, date']);
    expect(valueOf(await give(rows, true)).issues.map(({ row, column }) => `${row} ${column}`)).toEqual([
      '3 buyer',
      '4 date',
    ]);
    expect((await dealings()).list).toEqual([]);
  });

  it('are also what was signed and who met at conventions that are over', async () => {
    const earlier = await conventionOn('2025-09-20', ['phones', 'chips', 'plant', 'robots', 'gone']);
    await sign(earlier.conventionId, earlier.id('phones'), earlier.id('chips'));
    await sign(earlier.conventionId, earlier.id('gone'), earlier.id('chips'));
    await meet(earlier.conventionId, earlier.id('plant'), earlier.id('robots'));
    // Of this meeting a deal came: it counts once.
    const pairing = await meet(earlier.conventionId, earlier.id('plant'), earlier.id('chips'));
    await sign(earlier.conventionId, earlier.id('plant'), earlier.id('chips'), pairing);
    // Neither of a convention that is still to come, nor of somebody who does not come.
    const later = await conventionOn('2026-09-21', ['phones', 'robots']);
    await sign(later.conventionId, later.id('phones'), later.id('robots'));
    await meet(earlier.conventionId, earlier.id('gone'), earlier.id('robots'));

    const named = (await dealings('before')).list.map(
      ({ buyerOrganizationId, supplierOrganizationId, sectors, count }) => {
        const keyOf = (id: string) => ['phones', 'chips', 'plant', 'robots'].find((key) => market.id(key) === id) ?? id;
        return [keyOf(buyerOrganizationId), keyOf(supplierOrganizationId), sectors, count];
      },
    );
    expect(named).toEqual([
      ['absent gone', 'chips', [chips], 1],
      ['phones', 'chips', [chips], 1],
      ['plant', 'chips', [chips], 1],
      ['plant', 'robots', undefined, 1],
    ]);
    expect(await known()).toMatchObject({ signedEarlier: 3, heldEarlier: 1, signedHere: 0 });
  });

  it('are also what is signed at the convention itself, but not for a fit, which is judged by that', async () => {
    const before = await dealings();
    await sign(market.conventionId, market.id('phones'), market.id('chips'));
    expect((await dealings()).list).toHaveLength(1);
    expect((await dealings()).state).not.toBe(before.state);
    expect((await dealings('before')).list).toEqual([]);
    expect(await known()).toMatchObject({ signedHere: 1 });
    await market.matchEveryone();
    expect((await partsOf('phones', 'chips')).map(({ name }) => name)).toContain('dealings');
    await market.query(`UPDATE deals SET status = 'retracted', version = version + 1`);
    await market.matchEveryone();
    expect((await partsOf('phones', 'chips')).map(({ name }) => name)).not.toContain('dealings');
  });

  it('are staff’s to import and to count', async () => {
    for (const principal of [market.by('phones'), market.stranger]) {
      expect((await give([], false, principal)).ok).toBe(false);
      expect((await market.call('dealings.get', principal)).ok).toBe(false);
    }
  });
});
