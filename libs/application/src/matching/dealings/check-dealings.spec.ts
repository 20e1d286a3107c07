import type { DealingRow } from '@handsel/contracts';
import { checkDealings } from './check-dealings';

const row = (changes: Partial<DealingRow> = {}): DealingRow => ({
  row: 2,
  buyer: 'plant',
  supplier: 'robots',
  sector: null,
  count: 1,
  date: '2026-09-19',
  amount: null,
  currency: null,
  ...changes,
});
const columnsOf = (changes: Partial<DealingRow>) =>
  checkDealings([row(changes)], '2026-09-20').map(({ column }) => column);

describe('rows of past deals', () => {
  it('may be all there is to know of a deal, or little of it', () => {
    const whole = row({ sector: 'digital', count: 3, amount: '1000.50', currency: 'CNY' });
    expect(checkDealings([whole, row({ date: null })], '2026-09-20')).toEqual([]);
  });

  it.each([
    ['buyer', { buyer: '' }],
    ['supplier', { supplier: '' }],
    ['supplier', { supplier: 'plant' }],
    ['count', { count: 0 }],
    ['count', { count: 1.5 }],
    ['count', { count: Number.NaN }],
    ['date', { date: '2026-09-20' }],
    ['currency', { amount: '5.00' }],
    ['currency', { amount: '5.00', currency: 'yuan' }],
  ])('are refused naming the column %s for %j', (column, changes) => {
    expect(columnsOf(changes)).toEqual([column]);
  });

  it('are told with the row of the file and what is wrong, in both languages', () => {
    expect(checkDealings([row(), row({ row: 7, buyer: '' })], '2026-09-20')).toEqual([
      { row: 7, column: 'buyer', message: { en: 'The buyer has no key.', zh: '采购方没有键。' } },
    ]);
  });
});
