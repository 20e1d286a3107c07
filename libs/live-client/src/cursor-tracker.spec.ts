import { BackOff } from './back-off';
import { CursorTracker } from './cursor-tracker';

describe('a cursor', () => {
  it('moves on with the next event only', () => {
    const tracker = new CursorTracker({ epoch: 'e', position: 5 });
    const take = (previous: number, position: number) => [
      tracker.take({ previous, position }),
      tracker.cursor?.position,
    ];
    expect(take(3, 7)).toEqual(['deliver', 7]);
    expect(take(3, 7)).toEqual(['duplicate', 7]);
    expect(take(8, 9)).toEqual(['gap', 7]);
    expect(take(7, 8)).toEqual(['deliver', 8]);
    expect(take(8, 9)).toEqual(['deliver', 9]);
  });

  it('settles at the top once everything has come', () => {
    const tracker = new CursorTracker({ epoch: 'e', position: 5 });
    expect(tracker.settle({ epoch: 'e', top: 10, last: 8 })).toBe(false);
    expect(tracker.take({ previous: 5, position: 8 })).toBe('deliver');
    expect(tracker.settle({ epoch: 'e', top: 10, last: 8 })).toBe(true);
    expect(tracker.cursor).toEqual({ epoch: 'e', position: 10 });
    // A live event may have come before the answer did.
    tracker.take({ previous: 10, position: 12 });
    expect([tracker.settle({ epoch: 'e', top: 11, last: 8 }), tracker.cursor?.position]).toEqual([true, 12]);
  });

  it('begins where the server stands when there is none', () => {
    const tracker = new CursorTracker(null);
    expect(tracker.take({ previous: 0, position: 1 })).toBe('gap');
    expect(tracker.settle({ epoch: 'e', top: 7, last: 7 })).toBe(true);
    expect(tracker.cursor).toEqual({ epoch: 'e', position: 7 });
  });
});

describe('a cursor that several clients start from', () => {
  it('is not moved by any of them', () => {
    const shared = { epoch: 'e', position: 3 };
    new CursorTracker(shared).take({ position: 4, previous: 3 });
    expect(shared).toEqual({ epoch: 'e', position: 3 });
    expect(new CursorTracker(shared).take({ position: 4, previous: 3 })).toBe('deliver');
  });
});

describe('the back-off', () => {
  it('doubles up to five seconds, with jitter over the upper half', () => {
    const longest = new BackOff(() => 0.999_999);
    const shortest = new BackOff(() => 0);
    const six = (backOff: BackOff) => Array.from({ length: 6 }, () => Math.round(backOff.next()));
    expect(six(longest)).toEqual([200, 400, 800, 1_600, 3_200, 5_000]);
    expect(six(shortest)).toEqual([100, 200, 400, 800, 1_600, 2_500]);
    longest.reset();
    expect(Math.round(longest.next())).toBe(200);
  });
});
