import fc from 'fast-check';
import { smallestPart } from './smallest-part';

describe('smallestPart', () => {
  it('keeps a contradiction of which no member can be left out', () => {
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(sets, (contradictions) => {
        const isContradictory = (part: readonly number[]): boolean =>
          contradictions.some((one) => one.every((member) => part.includes(member)));
        const part = smallestPart([...Array(20).keys()], isContradictory);
        expect(isContradictory(part)).toBe(true);
        for (const left of part) expect(isContradictory(part.filter((one) => one !== left))).toBe(false);
      }),
    );
  });

  it('finds two among thousands without looking at each', () => {
    let questions = 0;
    const isContradictory = (part: readonly number[]): boolean => {
      questions += 1;
      return part.includes(17) && part.includes(4711);
    };
    expect(smallestPart([...Array(8000).keys()], isContradictory)).toEqual([17, 4711]);
    expect(questions).toBeLessThan(100);
  });
});
