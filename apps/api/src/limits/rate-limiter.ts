import type { Clock } from '@handsel/kernel';

/** At most `count` in each window of `windowSeconds`; a count of 0 means that there is no limit. */
export interface Limit {
  count: number;
  windowSeconds: number;
}

interface Window {
  used: number;
  endsAt: number;
}

/**
 * Counts in fixed windows, in the memory of this process: with several API processes, each has limits of its own.
 * A window begins with the first use and is forgotten after its end.
 */
export class RateLimiter {
  private readonly windows = new Map<string, Window>();
  private sweepAt = 0;

  constructor(private readonly clock: Clock) {}

  /** Uses the limit once. @returns 0, or the seconds to wait when it is used up */
  use(name: string, limit: Limit, key: string): number {
    const wait = this.wait(name, limit, key);
    if (wait === 0) this.count(name, limit, key);
    return wait;
  }

  /** @returns the seconds to wait, 0 when the limit is not used up; counts nothing */
  wait(name: string, limit: Limit, key: string): number {
    const window = this.windows.get(`${name} ${key}`);
    const now = this.clock.now().getTime();
    if (limit.count === 0 || !window || window.endsAt <= now || window.used < limit.count) return 0;
    return Math.ceil((window.endsAt - now) / 1000);
  }

  /** Counts one use, whether or not the limit is used up. */
  count(name: string, limit: Limit, key: string): void {
    if (limit.count === 0) return;
    const now = this.clock.now().getTime();
    this.sweep(now, limit);
    const id = `${name} ${key}`;
    const window = this.windows.get(id);
    if (window && window.endsAt > now) window.used++;
    else this.windows.set(id, { used: 1, endsAt: now + limit.windowSeconds * 1000 });
  }

  /** Windows held in memory. */
  get size(): number {
    return this.windows.size;
  }

  private sweep(now: number, limit: Limit): void {
    if (now < this.sweepAt) return;
    for (const [id, window] of this.windows) if (window.endsAt <= now) this.windows.delete(id);
    this.sweepAt = now + Math.min(limit.windowSeconds, 60) * 1000;
  }
}
