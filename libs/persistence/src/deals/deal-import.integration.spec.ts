import { errorMessage, type Deal, type DealsImported } from '@handsel/contracts';
import { valueOf } from '../fixtures/sample-convention';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

const HEADER = '项目编号,项目名称,甲方,乙方,签约类型,金额,行业,省份';
const row = (key: string, changes: Partial<Record<'project' | 'amount' | 'type' | 'sector', string>> = {}) =>
  [
    key,
    changes.project ?? `${key} 晶圆产线`,
    `甲方${key}有限公司`,
    `乙方${key}科技有限公司`,
    changes.type ?? '投资',
    changes.amount ?? '1.5亿元',
    changes.sector ?? 'digital.integrated-circuits',
    '安徽省',
  ].join(',');
const list = (...rows: string[]) => [HEADER, ...rows].join('\n');

describe('a list of deals', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const send = (text: string | Buffer, more: object = {}) =>
    ledger.call('deals.import', ledger.enters, { body: { file: Buffer.from(text).toString('base64'), ...more } });
  const imported = async (text: string, more: object = {}): Promise<DealsImported> => valueOf(await send(text, more));
  const byKey = async (key: string): Promise<Deal> => {
    const { items } = valueOf(await ledger.call('deals.list', ledger.enters, { query: { search: key } }));
    return items.find((deal) => deal.key === key)!;
  };
  const countDeals = async () => (await ledger.query<{ n: number }>('SELECT count(*)::integer AS n FROM deals'))[0]?.n;

  it('shows in a dry run what its columns are taken for, and writes nothing', async () => {
    const before = await countDeals();
    const shown = await imported(list(row('D1'), row('D2')), { dryRun: true });
    expect(shown).toMatchObject({
      format: 'csv',
      guessed: true,
      rows: 2,
      created: 2,
      issues: [],
      mapping: { key: ['项目编号'], project: ['项目名称'], buyer: ['甲方'], supplier: ['乙方'], province: ['省份'] },
      samples: [{ row: 2, key: 'D1', amount: '150000000', type: 'investment', buyers: [{ zh: '甲方D1有限公司' }] }, {}],
    });
    expect(await countDeals()).toBe(before);
  });

  it('is entered with exact amounts, put into a batch in its order, and once however often it comes', async () => {
    const text = list(row('E2', { amount: '0.07亿' }), row('E1', { amount: '"US$ 1,000.10"' }));
    const first = await imported(text, { batch: { zh: '下午场' } });
    expect(first).toMatchObject({ created: 2, updated: 0, unchanged: 0 });
    expect(await byKey('E2')).toMatchObject({
      amount: '7000000.00',
      currency: 'CNY',
      origin: { country: 'CN', province: 'Anhui' },
      highTech: true,
      status: 'entered',
    });
    expect(await byKey('E1')).toMatchObject({ amount: '1000.10', currency: 'USD' });
    const batch = valueOf(
      await ledger.call('ceremonyBatches.get', ledger.enters, { params: { batchId: first.batchId! } }),
    );
    expect(batch.deals.map(({ key }) => key)).toEqual(['E2', 'E1']);
    expect(await imported(text)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
  });

  it('corrects by key what is not signed, and leaves a line that says so', async () => {
    await imported(list(row('F1'), row('F2')));
    expect(await imported(list(row('F1', { amount: '2亿' }), row('F2')))).toMatchObject({ updated: 1, unchanged: 1 });
    const deal = await byKey('F1');
    expect(deal).toMatchObject({ amount: '200000000.00', version: 2 });
    expect((await ledger.ask('deals.get', deal.id)).entries.map(({ kind }) => kind)).toEqual(['entered', 'corrected']);
    await ledger.sign(deal);
    const refused = await send(list(row('F1', { amount: '3亿' })));
    expect(refused).toMatchObject({ failure: { code: 'IMPORT_INVALID' } });
    if (!refused.ok)
      expect(refused.failure.fields?.[0]?.message).toMatchObject({ zh: expect.stringMatching(/已签约/) });
  });

  it('is imported whole or not at all, and every row that is wrong is told in both languages', async () => {
    const before = await countDeals();
    const text = list(
      row('G1'),
      row('G2', { amount: '-5' }),
      row('G3', { amount: '1.123' }),
      row('G4', { type: '口头' }),
      row('G5', { sector: 'shipyards' }),
      row('G1'),
      row('G7', { amount: '' }),
      row('G8', { project: '' }),
    );
    const refused = await send(text);
    expect(refused).toMatchObject({ failure: { code: 'IMPORT_INVALID', details: { count: 7 } } });
    expect(await countDeals()).toBe(before);
    const { issues } = await imported(text, { dryRun: true });
    expect(issues.map(({ row: number, column }) => [number, column])).toEqual([
      [3, '金额'],
      [4, '金额'],
      [5, '签约类型'],
      [6, '行业'],
      [7, '项目编号'],
      [8, '金额'],
      [9, '项目名称'],
    ]);
    for (const { message } of issues) {
      expect(message.en).not.toMatch(/\p{Script=Han}{6}/u);
      expect(message.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('says once which column is missing, and takes another mapping', async () => {
    const text =
      'Projekt;Käufer;Lieferant;Art;Summe;Branche;Land\nLine;A AG;B AG;contract;"1,000.00 USD";digital;Germany\n';
    const { issues, columns } = await imported(text, { dryRun: true });
    expect(columns).toEqual(['Projekt', 'Käufer', 'Lieferant', 'Art', 'Summe', 'Branche', 'Land']);
    expect(issues.map(({ column }) => column)).toEqual([
      'project',
      'buyer',
      'supplier',
      'type',
      'amount',
      'sector',
      'country',
    ]);
    const mapping = {
      project: ['Projekt'],
      buyer: ['Käufer'],
      supplier: ['Lieferant'],
      type: ['Art'],
      amount: ['Summe'],
      sector: ['Branche'],
      country: ['Land'],
    };
    expect(await imported(text, { mapping })).toMatchObject({ created: 1, guessed: false });
    expect(await byKey('Line / A AG / B AG')).toMatchObject({ origin: { country: 'DE' }, amount: '1000.00' });
    expect(await send(text, { mapping: { ...mapping, key: ['Nummer'] } })).toMatchObject({
      failure: { code: 'IMPORT_UNREADABLE' },
    });
  });

  it('shows rows that look like a deal that is there, or like each other', async () => {
    await imported(list(row('H1', { project: '量子通信骨干网项目' })));
    const again = list(
      `X1,量子通信骨干網,甲方H1股份有限公司,乙方H1科技有限公司,投资,1.5亿元,digital.integrated-circuits,安徽`,
    );
    const { duplicates } = await imported(again, { dryRun: true });
    expect(duplicates).toMatchObject([{ row: 2, like: { key: 'H1' } }]);
    expect(duplicates[0]?.like.reasons.map(({ kind }) => kind)).toEqual(['parties', 'amount', 'project']);
  });

  it.each([
    ['nothing', ''],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 and no more')],
    ['an open quote', 'key,project\n1,"open'],
  ])('is refused for %s, with the reason in both languages', async (_, content) => {
    const refused = await send(content);
    expect(refused).toMatchObject({ failure: { code: 'IMPORT_UNREADABLE' } });
    if (refused.ok) return;
    expect(errorMessage(refused.failure, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(refused.failure.fields?.[0]?.message).toMatchObject({ en: expect.any(String), zh: expect.any(String) });
  });
});
