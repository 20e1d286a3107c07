import fc from 'fast-check';
import { contains, overlaps, type Interval } from './interval';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 50 }))
  .map(([start, length]): Interval => ({ from: new Date(start), to: new Date(start + length) }));

describe('intervals', () => {
  it('that touch do not overlap', () => {
    expect(overlaps({ from: new Date(0), to: new Date(5) }, { from: new Date(5), to: new Date(9) })).toBe(false);
  });

  it('overlap exactly when some instant lies in both', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        let shared = false;
        for (let t = 0; t < 160; t++) {
          const at = new Date(t);
          if (a.from <= at && at < a.to && b.from <= at && at < b.to) shared = true;
        }
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
    );
  });

  it('contain themselves', () => {
    fc.assert(fc.property(interval, (a) => contains(a, a)));
  });
});
