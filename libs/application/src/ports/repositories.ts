import type { ConventionRepository } from '../conventions/convention.repository';
import type { IdempotencyRepository } from './idempotency.repository';

/** Every repository a use case may ask for. Each feature declares its own port beside its use cases. */
export interface Repositories {
  readonly idempotency: IdempotencyRepository;
  readonly conventions: ConventionRepository;
}
