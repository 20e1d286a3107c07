import { newId } from './ids';
import { shortCode } from './short-code';

describe('a code to recognize something by', () => {
  it('is four characters, the same each time', () => {
    const id = newId();
    expect(shortCode(id)).toMatch(/^[2-9A-HJ-NP-Z]{4}$/);
    expect(shortCode(id)).toBe(shortCode(id));
    expect(shortCode('00000000-0000-7000-8000-000000000000')).toBe('2222');
    expect(shortCode('00000000-0000-7000-8000-0000000fffff')).toBe('ZZZZ');
    expect(shortCode('00000000-0000-7000-8000-000000000020')).toBe('2232');
  });

  it('tells neighbours apart', () => {
    const codes = new Set(Array.from({ length: 300 }, () => shortCode(newId())));
    expect(codes.size).toBeGreaterThan(290);
  });
});
