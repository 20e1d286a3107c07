import fc from 'fast-check';
import { pointsOf100, scoreOf100 } from './score';

describe('scores as people read them', () => {
  it('shows 0 to 100', () => {
    expect([0, 49, 50, 8730, 10_000, 12_000].map(scoreOf100)).toEqual([0, 0, 1, 87, 100, 100]);
  });

  it('gives parts that add up to the shown score, none a point or more from its exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 8 }), (points) => {
        const shown = pointsOf100(points);
        expect(shown.reduce((a, b) => a + b, 0)).toBe(scoreOf100(points.reduce((a, b) => a + b, 0)));
        shown.forEach((value, index) => expect(Math.abs(value - (points[index] ?? 0) / 100)).toBeLessThanOrEqual(1));
      }),
    );
  });
});
