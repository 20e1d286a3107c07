import { Dispatcher } from '@handsel/application';
import { operations, type OperationName } from '@handsel/contracts';
import { Inject, Injectable } from '@nestjs/common';
import type { ApiRequest } from './api-request';
import { parseInput } from './parse-input';
import { invalid, Refusal } from './refusal';

const PRINTABLE = /^[\x20-\x7e]{1,255}$/;

/** From a request whose caller is known to an answer that holds what the contract names and nothing else. */
@Injectable()
export class OperationRunner {
  constructor(@Inject(Dispatcher) private readonly dispatcher: Dispatcher) {}

  async run(name: OperationName, request: ApiRequest): Promise<unknown> {
    const idempotencyKey = idempotencyKeyOf(request);
    const input = parseInput(name, request);
    if (!input.ok) throw new Refusal(input.failure);
    const result = await this.dispatcher.execute(name, {
      ...input.value,
      principal: request.principal ?? null,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
    if (!result.ok) throw new Refusal(result.failure);
    return operations[name].response.parse(operations[name].status === 204 ? undefined : result.value);
  }
}

function idempotencyKeyOf({ headers }: ApiRequest): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && PRINTABLE.test(key)) return key;
  throw invalid('Idempotency-Key', 'must have 1 to 255 printable characters');
}
