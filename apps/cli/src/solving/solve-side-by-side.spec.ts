import { judge, solve, type Instance } from '@handsel/scheduling';
import { join } from 'node:path';
import { ProvingThread } from './proving-thread';
import { solveSideBySide } from './solve-side-by-side';

const threadOptions = { execArgv: ['-r', join(__dirname, '../../../../test/support/typescript-hook.cjs')] };

/** Everybody meets the next `reach` people round the table. */
function ring(personCount: number, slotCount: number, tables: number, reach: number): Instance {
  const people = Array.from({ length: personCount }, () => ({ role: 'X', available: '1'.repeat(slotCount) }));
  const requests = people.flatMap((_, p) =>
    Array.from({ length: reach }, (_step, k) => ({ a: p, b: (p + k + 1) % personCount, weight: 1 })),
  );
  return { slotCount, days: [slotCount], tables: Array.from({ length: slotCount }, () => tables), people, requests };
}

/** Five people who all meet each other in four slots: never, since one of them always waits. There are places enough. */
const impossible: Instance = (() => {
  const five = ring(5, 4, 4, 2);
  const other = { role: 'X', available: '1111' };
  const requests = [...five.requests, { a: 5, b: 6, weight: 1 }, { a: 7, b: 8, weight: 1 }];
  return { ...five, people: [...five.people, other, other, other, other], requests };
})();
const hard: Instance = { ...ring(40, 14, 13, 4), fairness: 1, awayCountsAsIdle: true };

describe('solveSideBySide', () => {
  const start = (timeLimitSeconds: number) => ({
    seed: 1,
    startedAt: performance.now(),
    timeLimitSeconds,
    threadOptions,
  });

  it('ends as soon as one of the two has proved it', async () => {
    const instance = ring(12, 6, 6, 2);
    const options = start(50);
    const { timetable, proof } = await solveSideBySide(instance, options);
    expect(proof.verdict).toBe('optimal');
    expect(timetable).toMatchObject({ held: 24, outcome: 'optimal' });
    expect(judge(instance, timetable.slots).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0)).toEqual([]);
    expect(performance.now() - options.startedAt).toBeLessThan(30_000);
  });

  it('proves that not all can be held, and still makes the best of it', async () => {
    const { timetable, proof } = await solveSideBySide(impossible, start(5));
    expect(proof).toMatchObject({ verdict: 'cannot-hold-all', slots: null });
    expect(proof.reason).toContain('clause learning');
    expect(timetable.held).toBe(10);
  });

  it('ends in time when nothing is proved', async () => {
    const options = start(0.2);
    const { timetable } = await solveSideBySide(hard, options);
    expect(timetable.slots).toHaveLength(160);
    // A thread that is asked to end does so in the middle of its search.
    expect(performance.now() - options.startedAt).toBeLessThan(5_000);
  });
});

describe('ProvingThread', () => {
  it('takes over what is found beside it, and tells what it has', async () => {
    const { slots, breaks } = solve(hard, { seed: 1, moveBudget: 100_000 });
    const thread = new ProvingThread(hard, undefined, threadOptions);
    thread.tell({ slots, breaksLowerBound: breaks });
    const proof = await thread.waitUntil(performance.now() + 30_000);
    expect(proof).toMatchObject({ verdict: 'optimal', breaks });
    expect(thread.takeNews()?.slots).toHaveLength(160);
    expect(thread.takeNews()).toBeUndefined();
    await thread.end();
  });

  it('reports that it could not begin', async () => {
    const thread = new ProvingThread(hard, undefined, { execArgv: ['-r', join(__dirname, 'no-such-file.cjs')] });
    await expect(thread.waitUntil(performance.now() + 20_000)).rejects.toThrow('no-such-file');
    await thread.end();
  });
});
