import type { LoggedEvent } from '@handsel/contracts';
import fc from 'fast-check';
import { EventRing } from './event-ring';

const event = (position: number) => ({ position }) as LoggedEvent;
const range = (after: number, through: number) =>
  Array.from({ length: Math.max(0, through - after) }, (_, index) => event(after + index + 1));
const positions = (events: LoggedEvent[] | null) => events?.map(({ position }) => position) ?? null;

describe('the ring of the latest events', () => {
  it('keeps as many as it may, without a gap', () => {
    const ring = new EventRing(10, 5);
    expect([ring.start, ring.top, ring.after(10), ring.after(9)]).toEqual([10, 10, [], null]);
    ring.append(range(10, 18));
    expect([ring.start, ring.top]).toEqual([13, 18]);
    expect(positions(ring.after(13))).toEqual([14, 15, 16, 17, 18]);
    expect(positions(ring.after(17))).toEqual([18]);
    expect(ring.after(12)).toBeNull();
  });

  it('leaves out what it has and refuses a gap', () => {
    const ring = new EventRing(0, 5);
    ring.append(range(0, 3));
    expect(positions(ring.append(range(1, 4)))).toEqual([4]);
    expect(() => ring.append([event(6)])).toThrow('event 6 cannot follow 4');
    expect(ring.top).toBe(4);
  });

  it('takes older events only where they join on, as far as there is room', () => {
    const ring = new EventRing(10, 5);
    ring.append(range(10, 12));
    ring.prepend(range(2, 8));
    expect(ring.start).toBe(10);
    ring.prepend(range(2, 11));
    expect(positions(ring.after(7))).toEqual([8, 9, 10, 11, 12]);
    expect(ring.after(6)).toBeNull();
  });

  it('is always the end of the log, whatever is added in whatever order', () => {
    const step = fc.record({ older: fc.boolean(), count: fc.integer({ min: 0, max: 7 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        fc.array(step),
        (top, capacity, steps) => {
          const ring = new EventRing(top, capacity);
          for (const { older, count } of steps) {
            if (older) ring.prepend(range(Math.max(0, ring.start - count), ring.start));
            else ring.append(range(ring.top, ring.top + count));
            expect(ring.top - ring.start).toBeLessThanOrEqual(capacity);
            expect(ring.after(ring.start)).toEqual(range(ring.start, ring.top));
          }
        },
      ),
    );
  });
});
