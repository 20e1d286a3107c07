import { retryAfterSeconds } from './retry-after';

describe('another attempt', () => {
  it('comes later each time, and in the end not at all', () => {
    const waits = Array.from({ length: 10 }, (_, n) => retryAfterSeconds(n + 1, 0.5));
    expect(waits.slice(0, 4)).toEqual([5, 300, 1_800, 7_200]);
    expect(waits.at(-1)).toBeNull();
    const seconds = waits.slice(0, -1).map(Number);
    expect([...seconds].sort((one, other) => one - other)).toEqual(seconds);
    expect(seconds.reduce((sum, one) => sum + one) / 86_400).toBeGreaterThan(3);
  });

  it('is spread by a fifth to both sides', () =>
    expect([retryAfterSeconds(2, 0), retryAfterSeconds(2, 0.9999)].map((wait) => Math.round(wait ?? 0))).toEqual([
      240, 360,
    ]));
});
