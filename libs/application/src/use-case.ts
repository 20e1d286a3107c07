import type {
  Failure,
  OperationBody,
  OperationName,
  OperationParams,
  OperationQuery,
  OperationResponse,
} from '@handsel/contracts';
import type { Result } from '@handsel/kernel';
import type { Environment } from './ports/environment';
import type { Principal } from './ports/principal';
import type { Transaction } from './ports/unit-of-work.port';

/** One call of an operation: parsed input, who calls, and the transaction it runs in. */
export interface Call<N extends OperationName> {
  /** Null only on operations that are open to everyone. */
  principal: Principal;
  params: OperationParams<N>;
  query: OperationQuery<N>;
  body: OperationBody<N>;
  tx: Transaction;
  environment: Environment;
}

/** Whether a role may call an operation at all. What belongs to whom is the use case's query. */
export type Policy = (principal: Principal, params: Record<string, string>) => 'allowed' | 'denied' | 'hidden';

export interface UseCase<N extends OperationName> {
  policy: Policy;
  execute(call: Call<N>): Promise<Result<OperationResponse<N>, Failure>>;
  /** What a refusal by the database means here, by the constraint's name; asked in a fresh transaction. */
  conflicts?: Record<string, (call: Call<N>) => Failure | Promise<Failure>>;
  /** The answer holds a secret and is not kept for repeated calls. */
  answerIsSecret?: boolean;
}

export type UseCases = { [N in OperationName]: UseCase<N> };
