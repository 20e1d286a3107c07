import { failure } from '@handsel/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../http/refusal';
import { LIMITS } from '../tokens';
import type { LimitName, Limits } from './limits';
import { RateLimiter } from './rate-limiter';

/** The configured limits, as refusals. */
@Injectable()
export class RateLimits {
  constructor(
    @Inject(RateLimiter) private readonly limiter: RateLimiter,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** Counts one use. Throws a Refusal with Retry-After when the limit is used up. */
  use(name: LimitName, key: string): void {
    this.refuseAfter(this.limiter.use(name, this.limits[name], key));
  }

  /** Throws a Refusal when the limit is used up; counts nothing. */
  check(name: LimitName, key: string): void {
    this.refuseAfter(this.limiter.wait(name, this.limits[name], key));
  }

  count(name: LimitName, key: string): void {
    this.limiter.count(name, this.limits[name], key);
  }

  private refuseAfter(seconds: number): void {
    if (seconds > 0) throw new Refusal(failure('RATE_LIMITED', { seconds }), { 'retry-after': String(seconds) });
  }
}
