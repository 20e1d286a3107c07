import { SettableClock } from '@handsel/kernel';
import * as fc from 'fast-check';
import { RateLimiter } from './rate-limiter';

describe('a limit', () => {
  const start = new Date('2026-09-20T01:00:00Z');
  const limit = { count: 3, windowSeconds: 10 };

  it('lets so many through in a window and says how long to wait', () => {
    const clock = new SettableClock(start);
    const limiter = new RateLimiter(clock);
    expect([1, 2, 3].map(() => limiter.use('calls', limit, 'a'))).toEqual([0, 0, 0]);
    clock.advanceMilliseconds(4_500);
    expect(limiter.use('calls', limit, 'a')).toBe(6);
    expect(limiter.use('calls', limit, 'b')).toBe(0);
    expect(limiter.use('others', limit, 'a')).toBe(0);
    clock.advanceMilliseconds(5_500);
    expect(limiter.use('calls', limit, 'a')).toBe(0);
  });

  it('can be looked at without being used', () => {
    const limiter = new RateLimiter(new SettableClock(start));
    for (let n = 0; n < 3; n++) {
      expect(limiter.wait('calls', limit, 'a')).toBe(0);
      limiter.count('calls', limit, 'a');
    }
    expect(limiter.wait('calls', limit, 'a')).toBe(10);
  });

  it('of 0 is none', () => {
    const limiter = new RateLimiter(new SettableClock(start));
    for (let n = 0; n < 100; n++) expect(limiter.use('calls', { count: 0, windowSeconds: 1 }, 'a')).toBe(0);
    expect(limiter.size).toBe(0);
  });

  it('is forgotten after its window, so that memory does not grow with the callers', () => {
    const clock = new SettableClock(start);
    const limiter = new RateLimiter(clock);
    for (let n = 0; n < 1_000; n++) limiter.use('calls', limit, `caller ${n}`);
    clock.advanceMilliseconds(11_000);
    limiter.use('calls', limit, 'one more');
    expect(limiter.size).toBe(1);
  });

  it('never lets more through in a window than it says, whatever the pace', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4_000), { maxLength: 60 }), (pauses) => {
        const clock = new SettableClock(start);
        const limiter = new RateLimiter(clock);
        const passed: number[] = [];
        for (const pause of pauses) {
          clock.advanceMilliseconds(pause);
          if (limiter.use('calls', limit, 'a') === 0) passed.push(clock.now().getTime());
        }
        // A fixed window lets through at most twice its count in any stretch of its length.
        for (const from of passed)
          expect(passed.filter((at) => at >= from && at < from + 10_000).length).toBeLessThanOrEqual(6);
      }),
    );
  });
});
