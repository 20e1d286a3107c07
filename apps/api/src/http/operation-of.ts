import type { OperationName } from '@handsel/contracts';
import type { ExecutionContext } from '@nestjs/common';

/** Under which metadata a route says which operation it is. */
export const OPERATION = 'handsel:operation';

export function operationOf(context: ExecutionContext): OperationName {
  return Reflect.getMetadata(OPERATION, context.getHandler()) as OperationName;
}
