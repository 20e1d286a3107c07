import { randomUUID } from 'node:crypto';
import { errors } from '@handsel/contracts';
import { loggerOptions, logStream, type Config } from '@handsel/platform';
import type { DestinationStream } from 'pino';
import type { Options } from 'pino-http';
import type { ApiRequest } from './http/api-request';

/** One line a request: method, path, status, time. Neither query, body, cookies nor tokens are in it. */
export function requestLog(
  config: Pick<Config, 'logLevel' | 'logFormat'>,
  destination: NodeJS.WritableStream = process.stdout,
): [Options, DestinationStream] {
  return [
    {
      ...loggerOptions(config, 'api'),
      genReqId: (_request, response) => {
        const id = randomUUID();
        response.setHeader('x-request-id', id);
        return id;
      },
      serializers: {
        req: (request: { id: string; method: string; url: string; raw: Partial<ApiRequest> }) => ({
          id: request.id,
          method: request.method,
          path: request.url.split('?')[0],
          address: request.raw.ip,
          session: request.raw.principal?.sessionId,
        }),
        res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      },
      customLogLevel: (request, response, error) => {
        const { failure } = request as unknown as ApiRequest;
        if (failure) return errors[failure.code].level;
        return error || response.statusCode >= 500 ? 'error' : 'debug';
      },
      customSuccessMessage: () => 'answered',
      customErrorMessage: () => 'failed',
      customProps: (request) => {
        const { failure } = request as unknown as ApiRequest;
        return failure ? { failure: failure.code } : {};
      },
    },
    logStream(config, destination),
  ];
}
