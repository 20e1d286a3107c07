import type { OperationName, Session } from '@handsel/contracts';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { tap, type Observable } from 'rxjs';
import { PUBLIC_URL } from '../tokens';
import type { ApiResponse } from './api-request';
import { operationOf } from './operation-of';
import { dropSession, keepSession } from './session-cookie';

/** What an operation means for the browser's cookie. */
const EFFECTS: Partial<Record<OperationName, 'keep' | 'drop'>> = {
  'session.create': 'keep',
  'screenPairings.claim': 'keep',
  'session.end': 'drop',
};

@Injectable()
export class SessionCookieInterceptor implements NestInterceptor {
  private readonly secure: boolean;

  constructor(@Inject(PUBLIC_URL) publicUrl: string) {
    this.secure = publicUrl.startsWith('https:');
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const effect = EFFECTS[operationOf(context)];
    if (!effect) return next.handle();
    const response = context.switchToHttp().getResponse<ApiResponse>();
    return next.handle().pipe(
      tap((answer: Partial<{ token: string; session: Session }> | undefined) => {
        if (effect === 'drop') response.setHeader('set-cookie', dropSession(this.secure));
        else if (answer?.token && answer.session)
          response.setHeader('set-cookie', keepSession(answer.token, new Date(answer.session.expiresAt), this.secure));
      }),
    );
  }
}
