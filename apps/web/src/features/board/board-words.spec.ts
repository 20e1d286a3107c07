import { boardAt, totals } from './board.fixtures';
import { amountWords, boardLanguages, linesOf, sectorBars, shareWords } from './board-words';

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

  it('groups by top sector, largest first, with lengths relative to the longest', () => {
    const bars = sectorBars(
      {
        ...totals(0),
        bySector: [
          { sector: 'digital.chips', projects: 2, amounts: { CNY: '100.00' } },
          { sector: 'home', projects: 1, amounts: { CNY: '400.00' } },
          { sector: 'digital', projects: 1, amounts: { CNY: '100.00' } },
          { sector: 'unheard-of', projects: 1, amounts: {} },
        ],
      },
      boardAt(0).sectors,
      'CNY',
    );
    expect(bars.map(({ code, projects, length }) => [code, projects, length])).toEqual([
      ['home', 1, 1],
      ['digital', 3, 0.5],
      ['unheard-of', 1, 0],
    ]);
  });

  it('speaks one language or both, and never says the same twice', () => {
    expect(boardLanguages('en')).toEqual(['en']);
    expect(boardLanguages('anything')).toEqual(['zh', 'en']);
    expect(linesOf({ en: 'Only English' }, ['zh', 'en'])).toEqual([{ language: 'zh', text: 'Only English' }]);
    expect(linesOf({ en: 'A', zh: '甲' }, ['zh', 'en']).map(({ text }) => text)).toEqual(['甲', 'A']);
  });
});
