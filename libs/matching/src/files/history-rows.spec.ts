import { readHistory, readHistoryRows } from './history';

describe('a file of past deals', () => {
  it('is read with contracts’ columns, row by row', () => {
    const csv =
      'agency_id,supplier_key,contract_unspsc_id,contract_value_amount,contract_date_signed\na,abn:1,9010,19.50,2023-07-01T23:17:24Z\n,s,,,\n';
    expect(readHistoryRows(csv)).toEqual([
      { row: 2, buyer: 'a', supplier: 'abn:1', sector: '9010', amount: '19.50', date: '2023-07-01T23:17:24Z' },
      { row: 3, buyer: '', supplier: 's' },
    ]);
    expect(readHistory(csv)[0]).toEqual({
      buyerOrganizationId: 'a',
      supplierOrganizationId: 'abn:1',
      sectors: ['9010'],
    });
  });

  it('is read with two columns alone', () => {
    expect(readHistoryRows('buyer_org,supplier_id\nFerizaj,tv liria\n')).toEqual([
      { row: 2, buyer: 'Ferizaj', supplier: 'tv liria' },
    ]);
  });

  it('is refused where no column names the one or the other, and may be empty', () => {
    expect(() => readHistoryRows('agency_id,amount\na,1\n')).toThrow(/no column for the supplier: supplier_key/);
    expect(readHistoryRows('agency_id,supplier_key\n')).toEqual([]);
  });
});
