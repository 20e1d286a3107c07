import { ConstraintViolated, StorageUnavailable } from '@handsel/application';
import { failure, type Failure } from '@handsel/contracts';
import { HttpException } from '@nestjs/common';
import { Refusal } from './refusal';

export interface DescribedError {
  failure: Failure;
  headers: Record<string, string>;
  /** Something is wrong here, not with the request: it belongs in the log with its stack. */
  ours: boolean;
}

/** What the caller is told about whatever was thrown. Nothing internal is in it. */
export function describeError(error: unknown, requestId: string): DescribedError {
  if (error instanceof Refusal) return { failure: error.failure, headers: error.headers, ours: false };
  if (error instanceof ConstraintViolated)
    return { failure: failure('STATE_CONFLICT', { state: 'changed', action: 'saved' }), headers: {}, ours: false };
  if (error instanceof StorageUnavailable)
    return { failure: failure('SERVICE_UNAVAILABLE'), headers: { 'retry-after': '2' }, ours: true };
  if (error instanceof HttpException) {
    const status = error.getStatus();
    if (status === 404) return { failure: failure('ROUTE_NOT_FOUND'), headers: {}, ours: false };
    if (status < 500)
      return {
        failure: { code: 'INPUT_INVALID', fields: [{ path: 'path', message: 'is not a well-formed address' }] },
        headers: {},
        ours: false,
      };
  }
  return { failure: failure('SERVER_FAILED', { requestId }), headers: {}, ours: true };
}
