import { Dispatcher, PrincipalResolver } from '@handsel/application';
import type { Clock } from '@handsel/kernel';
import { Module, type DynamicModule } from '@nestjs/common';
import { LoggerModule, type Params } from 'nestjs-pino';
import type { HealthChecks } from './health/check-health';
import { HealthController } from './health/health.controller';
import { operationControllers } from './http/operation-controllers';
import { OperationRunner } from './http/operation-runner';
import type { Limits } from './limits/limits';
import { RateLimiter } from './limits/rate-limiter';
import { RateLimits } from './limits/rate-limits';
import { AsyncApiController } from './openapi/asyncapi.controller';
import { OpenApiController } from './openapi/openapi.controller';
import { HEALTH_CHECKS, LIMITS, PUBLIC_URL } from './tokens';

/** What an API is made of; whoever starts one brings these. */
export interface ApiParts {
  dispatcher: Dispatcher;
  principals: PrincipalResolver;
  clock: Clock;
  publicUrl: string;
  limits: Limits;
  healthChecks: HealthChecks;
  requestLog: Params['pinoHttp'];
}

@Module({})
export class ApiModule {
  static of(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [LoggerModule.forRoot({ pinoHttp: parts.requestLog })],
      controllers: [...operationControllers(), HealthController, OpenApiController, AsyncApiController],
      providers: [
        OperationRunner,
        RateLimits,
        { provide: RateLimiter, useValue: new RateLimiter(parts.clock) },
        { provide: Dispatcher, useValue: parts.dispatcher },
        { provide: PrincipalResolver, useValue: parts.principals },
        { provide: PUBLIC_URL, useValue: parts.publicUrl },
        { provide: LIMITS, useValue: parts.limits },
        { provide: HEALTH_CHECKS, useValue: parts.healthChecks },
      ],
    };
  }
}
