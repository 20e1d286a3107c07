import type { Failure, FieldMessage } from '@handsel/contracts';

/** Ends a request with a failure; the exception filter writes it down. */
export class Refusal extends Error {
  constructor(
    readonly failure: Failure,
    readonly headers: Record<string, string> = {},
  ) {
    super(failure.code);
    this.name = 'Refusal';
  }
}

/** A refusal because of one field, header or parameter. */
export const invalid = (path: string, message: FieldMessage): Refusal =>
  new Refusal({ code: 'INPUT_INVALID', fields: [{ path, message }] });
