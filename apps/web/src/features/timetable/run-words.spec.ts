import fc from 'fast-check';
import { gapWords, groupUnplaced } from './run-words';

describe('a run in words', () => {
  it('never promises a smaller gap than the certificate proves', () => {
    expect(gapWords(0, 'en')).toBeNull();
    expect(gapWords(0.004, 'en')).toBe('0.01');
    expect(gapWords(0.5, 'en')).toBe('0.5');
    expect(gapWords(1.21, 'zh')).toBe('1.3');
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 99, noNaN: true }), (gap) => {
        const shown = Number(gapWords(gap, 'en'));
        expect(shown).toBeGreaterThanOrEqual(gap - 1e-8);
        expect(shown - gap).toBeLessThanOrEqual(0.1 + 1e-9);
      }),
    );
  });

  it('says the same reason once and counts it, and counts what it leaves out', () => {
    const reason = (en: string) => ({ pairingId: 'p', code: 'X', message: { en } });
    const many = Array.from({ length: 40 }, (_, index) => reason(`reason ${index}`));
    const { shown, hidden } = groupUnplaced([...many, reason('full'), reason('full')]);
    expect(shown[0]).toEqual({ message: { en: 'full' }, change: null, times: 2 });
    expect(shown).toHaveLength(30);
    expect(hidden).toBe(11);
  });
});
