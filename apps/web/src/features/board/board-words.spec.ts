import { amountWords, fitOf, shareWords } from './board-words';

describe('what a wall says', () => {
  it('shows amounts in the fixed unit of each language, and zero where there is none', () => {
    const amounts = { CNY: '447000000000.00', USD: '70190000000.00' };
    expect(amountWords(amounts, 'CNY', 'en')).toBe('RMB 447.00 bn');
    expect(amountWords(amounts, 'CNY', 'zh')).toBe('4,470.00 亿元');
    expect(amountWords(amounts, 'USD', 'en')).toBe('US$ 70.19 bn');
    expect(amountWords({}, 'EUR', 'en')).toBe('€ 0.00 bn');
  });

  it('gives shares exactly', () => {
    expect(shareWords(88n, 447n)).toBe('19.7%');
    expect(shareWords(1n, 2000n)).toBe('0.1%');
    expect(shareWords(10n ** 30n, 10n ** 30n)).toBe('100.0%');
    expect(shareWords(0n, 0n)).toBe('–');
  });

  it('draws what is too wide for its line smaller, by its width', () => {
    expect(fitOf('RMB 447.00 bn', 12)).toBe(1);
    expect(fitOf('RMB 1,447,000.00 bn', 12)).toBeLessThan(1);
    expect(fitOf('亿'.repeat(20), 17)).toBeCloseTo(0.5);
  });
});
