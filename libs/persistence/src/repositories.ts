import type { Repositories } from '@handsel/application';
import type { EntityManager } from 'typeorm';
import { PostgresConventionRepository } from './conventions/convention.repository';
import { PostgresIdempotencyRepository } from './infrastructure/idempotency.repository';

/** Every repository, on one transaction. */
export function repositoriesOn(manager: EntityManager): Repositories {
  return {
    idempotency: new PostgresIdempotencyRepository(manager),
    conventions: new PostgresConventionRepository(manager),
  };
}
