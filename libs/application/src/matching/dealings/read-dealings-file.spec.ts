import { readDealingsFile } from './read-dealings-file';

describe('a file of past deals', () => {
  it('is read by the usual names of its columns', () => {
    const csv =
      'buyer_org,supplier_id,sector,count,signed_on,amount,currency\nA,B,chips,2,2025-03-01T08:00,10.50,EUR\nA,C,,,,7,\n';
    const { file, rows, issues } = readDealingsFile(csv, undefined);
    expect(issues).toEqual([]);
    expect(file.columns).toEqual(['buyer_org', 'supplier_id', 'sector', 'count', 'signed_on', 'amount', 'currency']);
    expect(file.mapping).toMatchObject({ buyer: 'buyer_org', supplier: 'supplier_id', date: 'signed_on' });
    const nothing = { sector: null, count: 1, date: null, amount: null, currency: null };
    expect(rows).toEqual([
      {
        row: 2,
        buyer: 'A',
        supplier: 'B',
        sector: 'chips',
        count: 2,
        date: '2025-03-01',
        amount: '10.50',
        currency: 'EUR',
      },
      { ...nothing, row: 3, buyer: 'A', supplier: 'C' },
    ]);
    expect(file.samples).toEqual(rows);
  });

  it('is read by the columns that are given, and by no column that it has not', () => {
    const csv = 'von,an,wann\nA,B,2025-03-01\n';
    expect(readDealingsFile(csv, undefined).issues).toEqual([
      { row: 1, column: 'buyer', message: { en: 'No column names the buyer.', zh: '没有列标明采购方。' } },
      { row: 1, column: 'supplier', message: { en: 'No column names the supplier.', zh: '没有列标明供应商。' } },
    ]);
    const { rows, file } = readDealingsFile(csv, { buyer: 'an', supplier: 'von', date: 'nowhere' });
    expect(rows).toMatchObject([{ buyer: 'B', supplier: 'A', date: null }]);
    expect(file.mapping).toEqual({ buyer: 'an', supplier: 'von' });
  });

  it('names each field that cannot be read, in both languages, and keeps the rows that can', () => {
    const csv = `buyer,supplier,date,count,amount,currency\nA,B,March,many,1e9,EUR\n${'x'.repeat(200)},B,,,,\nA,C,2025-01-02,,,\n`;
    const { rows, issues } = readDealingsFile(csv, undefined);
    expect(rows.map(({ supplier }) => supplier)).toEqual(['C']);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [2, 'count'],
      [2, 'date'],
      [2, 'amount'],
      [3, 'buyer'],
    ]);
    for (const { message } of issues) expect(message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('has nothing in it where it is empty', () => {
    expect(readDealingsFile('', undefined)).toMatchObject({
      rows: [],
      file: { columns: [], mapping: {}, samples: [] },
    });
  });
});
