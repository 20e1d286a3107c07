import { MAX_SCORE } from './match';
import { DEFAULT_WEIGHTS, PART_NAMES, pointCaps } from './weights';

const total = (caps: Record<string, number>): number => Object.values(caps).reduce((a, b) => a + b, 0);

describe('weights', () => {
  it('share out the whole score by default', () => {
    expect(total(pointCaps())).toBeCloseTo(MAX_SCORE, 6);
    for (const name of PART_NAMES) expect(DEFAULT_WEIGHTS[name]).toBeGreaterThan(0);
  });

  it('leave the points of a part that is switched off or has no data to the others', () => {
    const caps = pointCaps({ text: 0 }, ['dealings']);
    expect(caps.text).toBe(0);
    expect(caps.dealings).toBe(0);
    expect(total(caps)).toBeCloseTo(MAX_SCORE, 6);
    expect(total(pointCaps({ ...zeros(), dealings: 1 }, ['dealings']))).toBe(0);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuse %s, naming the part', (weight) => {
    expect(() => pointCaps({ country: weight })).toThrow(
      expect.objectContaining({ code: 'WEIGHTS_INVALID', at: { field: 'country' } }),
    );
  });

  it('refuse to be nothing at all', () => {
    expect(() => pointCaps(zeros())).toThrow('above 0');
  });
});

const zeros = () => Object.fromEntries(PART_NAMES.map((name) => [name, 0]));
