import fc from 'fast-check';
import { parseAmount, parseExactAmount } from './parse-amount';

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

describe('amounts to the last place', () => {
  it.each([
    ['0.07亿', '7000000', null],
    ['1.15 万元', '11500', 'CNY' as const],
    ['US$ 1,000.10', '1000.1', 'USD'],
    ['9007199254740993.01', '9007199254740993.01', null],
    ['-0.5', '-0.5', null],
    ['0.10', '0.1', null],
    ['3 billion', '3000000000', null],
    ['1.2345678901 亿', '123456789.01', null],
    ['abc', null, null],
  ])('%j', (text, amount, currency) => {
    expect(parseExactAmount(text)).toEqual(amount === null ? null : { amount, currency });
  });

  it('are those that were written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), (hundredths) => {
        const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
        const [whole = '', places = ''] = (parseExactAmount(`${text} 元`)?.amount ?? '').split('.');
        expect(BigInt(whole) * 100n + BigInt(places.padEnd(2, '0'))).toBe(hundredths);
      }),
    );
  });
});
