import { Random } from './random';

describe('Random', () => {
  const draw = (seed: number): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 20 }, () => random.next());
  };

  it('repeats itself from the same seed and differs for another', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('draws integers below a limit about evenly', () => {
    const random = new Random(1);
    const counts = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 100_000; i += 1) counts[random.below(10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  it('shuffles without losing anything', () => {
    const values = Int32Array.from({ length: 50 }, (_, i) => i);
    new Random(3).shuffle(values);
    expect(Array.from(values)).not.toEqual(Array.from(values).sort((x, y) => x - y));
    expect(new Set(values).size).toBe(50);
  });
});
