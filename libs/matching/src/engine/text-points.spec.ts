import * as fc from 'fast-check';
import { pointCaps } from '../weights';
import { DealingBook } from './dealing-book';
import { PairScorer } from './pair-scorer';
import { GAIN_UNITS } from './text-index';
import { TextPoints } from './text-points';
import { SectorSpace } from '../sector/sector-space';

describe('ceilings of texts', () => {
  const dealings = new DealingBook([], new SectorSpace({ nodes: [], complements: [] }, []));

  it('are never below the points of their sum or of a lower one, and nothing for nothing', () => {
    const sums = fc.oneof(fc.integer({ min: 0, max: GAIN_UNITS }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), sums, sums, (text, a, b) => {
        const points = new TextPoints(new PairScorer(pointCaps({ text }), dealings));
        const [low, high] = a < b ? [a, b] : [b, a];
        expect(points.ceiling(high)).toBeGreaterThanOrEqual(points.points(high));
        expect(points.ceiling(high)).toBeGreaterThanOrEqual(points.points(low));
        expect(points.ceiling(2 * GAIN_UNITS)).toBe(points.points(GAIN_UNITS));
        expect(points.ceiling(0)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });
});
