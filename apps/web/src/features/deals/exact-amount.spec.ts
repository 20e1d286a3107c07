import { exactAmount, exactAmounts, namesOf } from './exact-amount';

describe('amounts of the ledger', () => {
  it.each([
    ['0.00', 'CNY 0.00'],
    ['999.5', 'CNY 999.5'],
    ['1000.00', 'CNY 1,000.00'],
    ['447000000000.00', 'CNY 447,000,000,000.00'],
    ['-1234567.89', 'CNY -1,234,567.89'],
  ])('show every digit of %s', (amount, shown) => {
    expect(exactAmount(amount, 'CNY')).toBe(shown);
  });

  it('come in the order of the convention, without those that are not there', () => {
    expect(exactAmounts({ USD: '1.00', CNY: '6.37' }, ['CNY', null, 'USD', 'EUR'])).toEqual(['CNY 6.37', 'USD 1.00']);
  });
});

describe('the parties of a deal', () => {
  it('are named by side', () => {
    const parties = (['buyer', 'supplier', 'supplier'] as const).map((side, n) => ({
      side,
      organizationId: null,
      name: { en: `P${n}` },
    }));
    expect(namesOf({ parties }, 'supplier', (name) => name.en ?? '')).toBe('P1 · P2');
  });
});
