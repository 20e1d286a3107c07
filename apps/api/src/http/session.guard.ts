import { PrincipalResolver } from '@handsel/application';
import { failure, operations } from '@handsel/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { RateLimits } from '../limits/rate-limits';
import type { ApiRequest } from './api-request';
import { operationOf } from './operation-of';
import { Refusal } from './refusal';
import { sessionToken } from './session-cookie';

/** Finds out who calls, counts the call, and stops those who need a session and have none before their body is read. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(PrincipalResolver) private readonly principals: PrincipalResolver,
    @Inject(RateLimits) private readonly limits: RateLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const operation = operationOf(context);
    request.principal = await this.principals.resolve(sessionToken(request));
    if (request.principal) this.limits.use('sessionCalls', request.principal.sessionId);
    else this.limits.use('anonymousCalls', request.ip);
    if (operation === 'screenPairings.start') this.limits.use('screenPairings', request.ip);
    if (!request.principal && operations[operation].access === 'session') throw new Refusal(failure('SESSION_MISSING'));
    return true;
  }
}
