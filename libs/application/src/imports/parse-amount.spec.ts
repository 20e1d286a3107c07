import fc from 'fast-check';
import { parseAmount } from './parse-amount';

describe('amounts as people write them', () => {
  it.each([
    ['$514,405.00 ', 514_405, 'USD'],
    ['1.234,50 €', 1_234.5, 'EUR'],
    ['1 234,5 EUR', 1_234.5, 'EUR'],
    ["CHF-less 1'000", null, null],
    ["1'000", 1_000, null],
    ['1,000', 1_000, null],
    ['1,5', 1.5, null],
    ['1.000.000', 1_000_000, null],
    ['0.5', 0.5, null],
    ['RMB 1.2亿', 120_000_000, 'CNY'],
    ['300万元', 3_000_000, 'CNY'],
    ['￥１２０', 120, 'CNY'],
    ['US$ 3 million', 3_000_000, 'USD'],
    ['(1,000)', -1_000, null],
    ['-$1.00', -1, 'USD'],
    ['-', null, null],
    ['', null, null],
    ['n/a', null, null],
    ['12 apples', null, null],
    ['1/2', null, null],
    ['1E2', null, null],
    ['NaN', null, null],
    ['Infinity', null, null],
  ])('%j', (text, amount, currency) => {
    expect(parseAmount(text)).toEqual(amount === null ? null : { amount, currency });
  });

  it('reads what English grouping writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const text = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
        expect(parseAmount(`$${text}`)?.amount).toBeCloseTo(cents / 100, 2);
      }),
    );
  });

  it('answers every text with a number or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseAmount(text);
        expect(found === null || Number.isFinite(found.amount)).toBe(true);
      }),
    );
  });
});
