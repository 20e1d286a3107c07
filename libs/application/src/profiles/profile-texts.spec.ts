import { searchTextOf, searchWords } from './profile-texts';

describe('search', () => {
  it('reads text and query in one spelling', () => {
    const text = searchTextOf({
      key: 'K-1',
      name: { en: 'ＡＣＭＥ Robots', zh: '样例' },
      offers: [{ text: { zh: '集成电路' }, keywords: ['Wafer'] }],
      needs: [],
    });
    for (const word of searchWords('  acme  ROBOTS 集成电路 wafer k-1 ')) expect(text).toContain(word);
  });

  it('is bounded in words and text', () => {
    expect(searchWords('a '.repeat(100))).toHaveLength(8);
    expect(searchWords(undefined)).toEqual([]);
    const long = {
      key: 'k',
      name: { en: 'x' },
      offers: [{ text: { en: '😀'.repeat(60_000) }, keywords: [] }],
      needs: [],
    };
    expect(searchTextOf(long).length).toBeLessThanOrEqual(100_000);
    expect(searchTextOf(long).isWellFormed()).toBe(true);
  });
});
