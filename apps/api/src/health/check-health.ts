import { setTimeout as sleep } from 'node:timers/promises';

/** By the name of what is needed, a check that rejects when it cannot be used. */
export type HealthChecks = Record<string, () => Promise<unknown>>;

export interface Health {
  status: 'ready' | 'unready';
  missing: string[];
}

const DEADLINE_MILLISECONDS = 2_000;

/** Asks everything at once; what has not answered in time is missing. Says what, not why: that is for the log. */
export async function checkHealth(checks: HealthChecks, deadlineMilliseconds = DEADLINE_MILLISECONDS): Promise<Health> {
  const missing = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const late = new AbortController();
      try {
        const answered = check().then(() => true);
        const deadline = sleep(deadlineMilliseconds, false, { signal: late.signal });
        return (await Promise.race([answered, deadline])) ? [] : [name];
      } catch {
        return [name];
      } finally {
        late.abort();
      }
    }),
  );
  return { status: missing.flat().length === 0 ? 'ready' : 'unready', missing: missing.flat() };
}
