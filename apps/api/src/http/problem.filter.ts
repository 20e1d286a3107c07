import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ApiRequest, ApiResponse } from './api-request';
import { describeError } from './describe-error';
import { readerLanguage } from './reader-language';
import { toProblem } from './to-problem';

/** Writes every error down as problem+json, whatever it was and wherever it was thrown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const response = host.switchToHttp().getResponse<ApiResponse>();
    const { failure, headers, ours } = describeError(error, request.id);
    request.failure = failure;
    if (ours) request.log.error({ err: error }, 'a request failed');
    if (response.headersSent || response.destroyed) {
      response.destroy();
      return;
    }
    const language = readerLanguage(request.headers['accept-language']);
    const problem = toProblem(failure, language, request.id);
    response.statusCode = problem.status;
    response.setHeader('content-type', 'application/problem+json; charset=utf-8');
    response.setHeader('content-language', language);
    response.setHeader('vary', 'accept-language');
    response.setHeader('cache-control', 'no-store');
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(JSON.stringify(problem));
  }
}
