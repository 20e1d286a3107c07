import { originBars, sectorBars } from './bars';
import { boardAt, totals } from './board.fixtures';

describe('the bars of a board', () => {
  it('group by top sector, largest first, with lengths relative to the longest', () => {
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
    expect(bars.map(({ key, projects, length }) => [key, projects, length])).toEqual([
      ['home', 1, 1],
      ['digital', 3, 0.5],
      ['unheard-of', 1, 0],
    ]);
  });

  it('name provinces and countries in both languages, and leave out what has been taken back', () => {
    const part = (country: string, province: string | null, amount: string, projects = 1) => ({
      country,
      province,
      projects,
      amounts: { CNY: amount },
    });
    const byOrigin = [
      part('CN', 'Anhui', '3.00'),
      part('CN', '安徽省', '1.00'),
      part('DE', null, '9.00'),
      part('CN', 'Somewhere new', '2.00'),
      part('FR', null, '0.00', 0),
    ];
    expect(originBars({ ...totals(0), byOrigin }, 'CNY').map(({ name, hundredths }) => [name, hundredths])).toEqual([
      [{ en: 'Germany', zh: '德国' }, 900n],
      [{ en: 'Anhui', zh: '安徽' }, 400n],
      [{ en: 'Somewhere new' }, 200n],
    ]);
  });
});
