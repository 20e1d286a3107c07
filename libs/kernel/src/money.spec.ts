import fc from 'fast-check';
import { divideByRate, formatAmount, formatBoardAmount, multiplyByRate, parseAmount } from './money';

const hundredths = fc.bigInt({ min: -(10n ** 18n) + 1n, max: 10n ** 18n - 1n });

describe('amounts', () => {
  it('read back what they print, for every amount', () => {
    fc.assert(fc.property(hundredths, (amount) => parseAmount(formatAmount(amount)) === amount));
  });

  it.each(['', '1.234', '1e9', ' 1', '0x10', '1,000', '-', 'NaN', '1.', '１'])('refuse %j', (text) => {
    expect(() => parseAmount(text)).toThrow(RangeError);
  });

  it('convert exactly at a rate and round half away from zero', () => {
    expect(formatAmount(divideByRate(parseAmount('447000000000.00'), '6.3684'))).toBe('70190314678.73');
    expect(divideByRate(1n, '2')).toBe(1n);
    expect(divideByRate(-1n, '2')).toBe(-1n);
    expect(() => divideByRate(1n, '0')).toThrow(RangeError);
  });

  it('come back within half a hundredth times the rate after two conversions', () => {
    fc.assert(
      fc.property(hundredths, (amount) => {
        const difference = multiplyByRate(divideByRate(amount, '6.3684'), '6.3684') - amount;
        expect(difference >= -4n && difference <= 4n).toBe(true);
      }),
    );
  });
});

describe('amounts on the board', () => {
  it('use the unit of the language whatever the size', () => {
    expect(formatBoardAmount(parseAmount('447000000000'), 'CNY', 'en')).toBe('RMB 447.00 bn');
    expect(formatBoardAmount(parseAmount('447000000000'), 'CNY', 'zh')).toBe('4,470.00 亿元');
    expect(formatBoardAmount(parseAmount('1500000000000'), 'CNY', 'zh')).toBe('15,000.00 亿元');
    expect(formatBoardAmount(parseAmount('70190314678.73'), 'USD', 'en')).toBe('US$ 70.19 bn');
    expect(formatBoardAmount(parseAmount('1250000'), 'CNY', 'zh')).toBe('0.01 亿元');
  });
});
