import { readHistory } from './history';

describe('readHistory', () => {
  it('reads either naming of the columns', () => {
    expect(
      readHistory('agency_id,supplier_key,contract_unspsc_id,contract_value_amount\na,s,90101600,19742.50\n'),
    ).toEqual([{ buyerOrganizationId: 'a', supplierOrganizationId: 's', sectors: ['90101600'] }]);
    expect(readHistory('buyer_org,supplier_id\nFerizaj,tv liria\n')).toEqual([
      { buyerOrganizationId: 'Ferizaj', supplierOrganizationId: 'tv liria' },
    ]);
  });

  it('takes an empty history and refuses one without a buyer or a supplier', () => {
    expect(readHistory('buyer_org,supplier_id\n')).toEqual([]);
    expect(() => readHistory('who,supplier_id\na,b\n')).toThrow('no column for the buyer');
    expect(() => readHistory('buyer_org,whom\na,b\n')).toThrow('no column for the supplier');
  });
});
