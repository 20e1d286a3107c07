import { setTimeout as sleep } from 'node:timers/promises';
import { TickGatherer } from './tick-gatherer';

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('gathering', () => {
  let at = 0;
  let costMilliseconds = 0;
  let writes: number;
  const gatherer = (longestWaitMilliseconds: number) => {
    writes = 0;
    return new TickGatherer(
      () => {
        writes++;
        at += costMilliseconds;
      },
      { now: () => at, longestWaitMilliseconds },
    );
  };

  it('writes once for all of a tick, at its end', async () => {
    costMilliseconds = 0;
    const gathering = gatherer(20);
    gathering.ask();
    gathering.ask();
    expect(writes).toBe(0);
    await tick();
    expect(writes).toBe(1);
    gathering.ask();
    await tick();
    expect(writes).toBe(2);
  });

  it('pauses half as long as the write before took, and not longer than it may', async () => {
    for (const [longest, pause] of [
      [200, 50],
      [20, 20],
      [0, 0],
    ] as const) {
      costMilliseconds = 100;
      const gathering = gatherer(longest);
      gathering.ask();
      await tick();
      at += pause * 0.9;
      gathering.ask();
      await tick();
      expect(writes).toBe(pause > 0 ? 1 : 2);
      await sleep(15);
      expect(writes).toBe(2);
      costMilliseconds = 0;
      at += 1_000;
      gathering.ask();
      await tick();
      expect(writes).toBe(3);
    }
  });
});
