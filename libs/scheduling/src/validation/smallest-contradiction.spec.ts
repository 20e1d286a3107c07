import fc from 'fast-check';
import { smallestContradiction, type Verdict } from './smallest-contradiction';
import { smallestPart } from './smallest-part';

const ENOUGH = 10_000_000;
const has =
  (contradictions: readonly (readonly number[])[]) =>
  (part: readonly number[]): boolean =>
    contradictions.some((one) => one.every((member) => part.includes(member)));
const judgeBy =
  (contradictions: readonly (readonly number[])[]) =>
  (part: readonly number[]): Verdict =>
    has(contradictions)(part) ? 'contradictory' : 'holds';

describe('smallestContradiction', () => {
  it('has the fewest members of all, and proves it', () => {
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 8,
    });
    let improved = 0;
    fc.assert(
      fc.property(sets, (contradictions) => {
        const all = [...Array(20).keys()];
        const known = smallestPart(all, has(contradictions));
        const { part, isSmallest } = smallestContradiction(all, known, judgeBy(contradictions), ENOUGH);
        improved += Number(part.length < known.length);
        expect(isSmallest).toBe(true);
        expect(has(contradictions)(part)).toBe(true);
        expect(part).toHaveLength(Math.min(...contradictions.map(({ length }) => length)));
      }),
      { numRuns: 500 },
    );
    expect(improved).toBeGreaterThan(20);
  });

  it('finds two among thousands, where a larger one was known, without looking at each', () => {
    const contradictions = [
      [3, 4, 5, 6, 7],
      [17, 4711],
    ];
    let questions = 0;
    const judge = (part: readonly number[]): Verdict => {
      if (part.length > 1) questions += 1;
      return judgeBy(contradictions)(part);
    };
    const found = smallestContradiction([...Array(8000).keys()], [3, 4, 5, 6, 7], judge, ENOUGH);
    expect(found).toEqual({ part: [17, 4711], isSmallest: true });
    expect(questions).toBeLessThan(500);
  });

  it('keeps what is known, and says that there may be less, where it runs out of effort or of answers', () => {
    const contradictions = [
      [1, 2, 3],
      [7, 8],
    ];
    const all = [...Array(50).keys()];
    expect(smallestContradiction(all, [1, 2, 3], judgeBy(contradictions), 10)).toEqual({
      part: [1, 2, 3],
      isSmallest: false,
    });
    const unsure = (part: readonly number[]): Verdict => (part.length === 2 ? 'unknown' : judgeBy([[1, 2, 3]])(part));
    expect(smallestContradiction(all, [1, 2, 3], unsure, ENOUGH)).toEqual({ part: [1, 2, 3], isSmallest: false });
  });
});
