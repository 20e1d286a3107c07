import { setTimeout as sleep } from 'node:timers/promises';

/** Waits for what has to come true on its own; throws when it has not in time. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  milliseconds = 15_000,
  what = 'this',
): Promise<void> {
  for (const end = performance.now() + milliseconds; !(await condition()); await sleep(10))
    if (performance.now() > end) throw new Error(`${what} did not come true within ${milliseconds} ms`);
}
