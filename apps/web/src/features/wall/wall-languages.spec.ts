import { linesOf, wallLanguages } from './wall-languages';

describe('the languages of a wall', () => {
  it('are one or both', () => {
    expect(wallLanguages('en')).toEqual(['en']);
    expect(wallLanguages('zh')).toEqual(['zh']);
    expect(wallLanguages('anything')).toEqual(['zh', 'en']);
    expect(wallLanguages(undefined)).toEqual(['zh', 'en']);
  });

  it('never say the same twice', () => {
    expect(linesOf({ en: 'Only English' }, ['zh', 'en'])).toEqual([{ language: 'zh', text: 'Only English' }]);
    expect(linesOf({ en: 'A', zh: '甲' }, ['zh', 'en']).map(({ text }) => text)).toEqual(['甲', 'A']);
  });
});
