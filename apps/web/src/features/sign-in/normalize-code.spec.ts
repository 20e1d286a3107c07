import { normalizeCode } from './normalize-code';

describe('a code as people type it', () => {
  it.each([
    ['abcde 12345', 'ABCDE12345'],
    [' ab-cd-e1-23-45 ', 'ABCDE12345'],
    ['ＡＢＣＤＥ１２３４５', 'ABCDE12345'],
    ['ABCDE12345 extra', 'ABCDE12345'],
    ['', ''],
  ])('reads %j as %j', (typed, code) => {
    expect(normalizeCode(typed)).toBe(code);
  });

  it('takes the length of another kind of code', () => {
    expect(normalizeCode('k7q-2mx9', 6)).toBe('K7Q2MX');
  });
});
