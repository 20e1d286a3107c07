import * as fc from 'fast-check';
import { giniOf, lorenzOf, mostListsAllowed } from './concentration';

describe('concentration', () => {
  it.each([
    [[], 0],
    [[0, 0], 0],
    [[3, 3, 3], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 2, 3, 4], 0.25],
  ])('has a coefficient for %j', (counts, expected) => expect(giniOf(counts)).toBeCloseTo(expected, 12));

  it('is half of the mean difference between two, over the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 20 }), (counts) => {
        const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
        let differences = 0;
        for (const a of counts) for (const b of counts) differences += Math.abs(a - b);
        expect(giniOf(counts)).toBeCloseTo(mean === 0 ? 0 : differences / counts.length ** 2 / 2 / mean, 9);
      }),
    );
  });

  it('draws a curve from corner to corner that never falls and bends one way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 200 }), (counts) => {
        const curve = lorenzOf(counts);
        const end = counts.some((count) => count > 0) ? 1 : 0;
        expect([curve[0], curve.at(-1)?.suppliers]).toEqual([{ suppliers: 0, places: 0 }, 1]);
        expect(curve.at(-1)?.places).toBeCloseTo(end, 9);
        expect(curve.length).toBeLessThanOrEqual(52);
        for (const { suppliers, places } of curve) expect(places).toBeLessThanOrEqual(suppliers + 1e-9);
      }),
    );
  });

  it('allows as many lists as the bound needs, and never fewer than go round', () => {
    expect(mostListsAllowed(100, 50, 0.5)).toBe(4);
    expect(mostListsAllowed(100, 50, 0.1)).toBe(2);
    expect(mostListsAllowed(10, 50, 0.1)).toBe(1);
    expect(mostListsAllowed(100, 50, 1)).toBeNull();
    expect(mostListsAllowed(0, 0, 0.5)).toBeNull();
  });
});
