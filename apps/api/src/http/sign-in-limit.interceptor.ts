import { createHash } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { RateLimits } from '../limits/rate-limits';
import type { ApiRequest } from './api-request';
import { operationOf } from './operation-of';
import { Refusal } from './refusal';

const WAYS_IN = new Set<string>(['session.create', 'screenPairings.claim']);

/** Slows guessing down: refused sign-ins are counted by address, passwords by account and by address before they are tried. */
@Injectable()
export class SignInLimitInterceptor implements NestInterceptor {
  constructor(@Inject(RateLimits) private readonly limits: RateLimits) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!WAYS_IN.has(operationOf(context))) return next.handle();
    const { ip, body } = context.switchToHttp().getRequest<ApiRequest>();
    this.limits.check('signInFailures', ip);
    const email = emailOf(body);
    if (email !== undefined) {
      this.limits.use('passwordsPerAddress', ip);
      this.limits.use('passwordsPerAccount', createHash('sha256').update(email.trim().toLowerCase()).digest('hex'));
    }
    return next.handle().pipe(
      catchError((error: unknown) => {
        if (error instanceof Refusal && error.failure.code === 'SIGN_IN_REFUSED')
          this.limits.count('signInFailures', ip);
        throw error;
      }),
    );
  }
}

function emailOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('email' in body)) return undefined;
  return typeof body.email === 'string' ? body.email : undefined;
}
