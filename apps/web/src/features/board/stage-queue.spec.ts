import fc from 'fast-check';
import { stageLimits, StageQueue } from './stage-queue';
import { signing } from './board.fixtures';

const TICK = 250;

/** Plays arrivals against a stage that looks at the queue at each tick, and notes when each came on. */
function play(arrivals: number[]) {
  const queue = new StageQueue();
  const order: number[] = [];
  const waits: number[] = [];
  const sizes: number[] = [];
  let next = 0;
  let since = -60_000;
  for (let now = 0; next < arrivals.length || queue.size > 0; now += TICK) {
    for (; next < arrivals.length && (arrivals[next] ?? 0) <= now; next += 1) queue.push(signing(next), now);
    if (now - since < queue.holdMilliseconds(since)) continue;
    const act = queue.take(now);
    if (act.length === 0) continue;
    since = now;
    sizes.push(act.length);
    for (const { number } of act) {
      order.push(number);
      waits.push(now - (arrivals[number] ?? 0));
    }
  }
  return { order, waits, sizes };
}

describe('the stage in a burst', () => {
  it('gives each of a few its own moment', () => {
    expect(play([0, 10_000, 20_000]).sizes).toEqual([1, 1, 1]);
    expect(play([0, 0, 0]).sizes).toEqual([1, 1, 1]);
  });

  it('shows 103 signings of one minute, none more than twenty seconds late', () => {
    const { order, waits, sizes } = play(Array.from({ length: 103 }, (_, index) => (index * 60_000) / 103));
    expect(order).toEqual(Array.from({ length: 103 }, (_, index) => index));
    expect(Math.max(...waits)).toBeLessThanOrEqual(stageLimits.mostBehindMilliseconds + TICK);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6);
  });

  it('stages everyone once, in order and in time, whatever the arrivals', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 90_000 }), { maxLength: 150 }), (times) => {
        const arrivals = times.toSorted((a, b) => a - b);
        const { order, waits } = play(arrivals);
        expect(order).toEqual(arrivals.map((_, index) => index));
        for (const wait of waits) expect(wait).toBeLessThanOrEqual(stageLimits.mostBehindMilliseconds + 2 * TICK);
      }),
    );
  });

  it('hands out everything at once when there is to be no show', () => {
    const queue = new StageQueue();
    [0, 1, 2].forEach((n) => queue.push(signing(n), 0));
    expect(queue.drain()).toHaveLength(3);
    expect(queue.size).toBe(0);
    expect(queue.take(0)).toEqual([]);
  });
});
