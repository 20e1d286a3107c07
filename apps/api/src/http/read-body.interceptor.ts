import { operations } from '@handsel/contracts';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import type { ApiRequest } from './api-request';
import { operationOf } from './operation-of';
import { readBody } from './read-body';

/** Reads the body, as far as the operation takes one: after the guards, so that nobody without a session sends much. */
@Injectable()
export class ReadBodyInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<ApiRequest>();
    const { method, bodyLimitBytes } = operations[operationOf(context)];
    request.body = method === 'GET' ? undefined : await readBody(request as never, bodyLimitBytes);
    return next.handle();
  }
}
