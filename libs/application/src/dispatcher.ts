import { createHash } from 'node:crypto';
import { failure, operations, type Failure, type OperationName } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { Environment } from './ports/environment';
import type { Principal } from './ports/principal';
import { ConstraintViolated, type Transaction, type UnitOfWork } from './ports/unit-of-work.port';
import type { Call, UseCase, UseCases } from './use-case';

export interface Request {
  principal: Principal | null;
  params: unknown;
  query: unknown;
  body: unknown;
  idempotencyKey?: string;
}

/** Carries a failure out of the transaction, so that it rolls back. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

/**
 * The one way to a use case: session, policy, transaction, idempotency. Whatever the transport, nothing reaches a
 * use case past this. Input has been parsed by the operation's schemas before.
 */
export class Dispatcher {
  constructor(
    private readonly useCases: UseCases,
    private readonly unitOfWork: UnitOfWork,
    private readonly environment: Environment,
  ) {}

  async execute(name: OperationName, request: Request): Promise<Result<unknown, Failure>> {
    const useCase = this.useCases[name] as unknown as UseCase<OperationName>;
    const refusal = this.authorize(name, useCase, request);
    if (refusal) return fail(refusal);
    const call = (tx: Transaction) =>
      ({ ...request, tx, environment: this.environment }) as unknown as Call<OperationName>;
    try {
      if (operations[name].method === 'GET') return ok(await this.unitOfWork.read((tx) => this.run(useCase, call(tx))));
      return ok(await this.unitOfWork.run((tx) => this.inTransaction(name, useCase, request, call(tx))));
    } catch (error) {
      if (error instanceof Refused) return fail(error.failure);
      if (error instanceof ConstraintViolated) {
        const explain = useCase.conflicts?.[error.constraint];
        if (explain) return fail(await this.unitOfWork.run(async (tx) => explain(call(tx))));
      }
      throw error;
    }
  }

  private authorize(name: OperationName, useCase: UseCase<OperationName>, request: Request): Failure | null {
    if (operations[name].access === 'anonymous') return null;
    if (!request.principal) return failure('SESSION_MISSING');
    const verdict = useCase.policy(request.principal, request.params as Record<string, string>);
    if (verdict === 'allowed') return null;
    return verdict === 'hidden' ? failure('THING_NOT_FOUND', { thing: 'convention' }) : failure('ACCESS_DENIED');
  }

  private async inTransaction(
    name: OperationName,
    useCase: UseCase<OperationName>,
    request: Request,
    call: Call<OperationName>,
  ): Promise<unknown> {
    const { principal, idempotencyKey } = request;
    const repeatable = principal && idempotencyKey && operations[name].method !== 'GET' && !useCase.answerIsSecret;
    if (!repeatable) return this.run(useCase, call);

    const { idempotency } = call.tx;
    const hash = requestHash(name, request);
    const earlier = await idempotency.claim(principal.id, idempotencyKey, hash, this.environment.clock.now());
    if (earlier) {
      if (earlier.requestHash !== hash) throw new Refused(failure('IDEMPOTENCY_CONFLICT'));
      return earlier.body;
    }
    const answer = await this.run(useCase, call);
    await idempotency.keep(principal.id, idempotencyKey, operations[name].status, answer);
    return answer;
  }

  private async run(useCase: UseCase<OperationName>, call: Call<OperationName>): Promise<unknown> {
    const result = await useCase.execute(call);
    if (!result.ok) throw new Refused(result.failure);
    return result.value;
  }
}

function requestHash(name: OperationName, { params, query, body }: Request): string {
  return createHash('sha256')
    .update(JSON.stringify([name, params, query, body]))
    .digest('hex');
}
