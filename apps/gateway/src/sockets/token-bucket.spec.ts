import fc from 'fast-check';
import { TokenBucket } from './token-bucket';

describe('a token bucket', () => {
  it('lets a burst through and then a rate', () => {
    let now = 0;
    const bucket = new TokenBucket(3, 2, () => now);
    const take = (times: number) => Array.from({ length: times }, () => bucket.take());
    expect(take(4)).toEqual([true, true, true, false]);
    now = 499;
    expect(take(1)).toEqual([false]);
    now = 500;
    expect(take(2)).toEqual([true, false]);
    now = 60_000;
    expect(take(4)).toEqual([true, true, true, false]);
  });

  it('never lets more through than the burst and the rate together', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }), (pauses) => {
        let now = 0;
        const bucket = new TokenBucket(5, 10, () => now);
        let taken = 0;
        for (const pause of pauses) {
          now += pause;
          if (bucket.take()) taken++;
        }
        expect(taken).toBeLessThanOrEqual(5 + (now / 1_000) * 10);
      }),
    );
  });
});
