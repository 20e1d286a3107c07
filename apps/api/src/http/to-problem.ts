import { errorMessage, errors, fieldMessage, type Failure, type Problem } from '@handsel/contracts';
import type { Language } from '@handsel/kernel';

/** A failure as RFC 9457 problem+json, its sentence and what it says of fields in the reader's language. */
export function toProblem(failure: Failure, language: Language, requestId: string): Problem {
  const words = failure.code.toLowerCase().replaceAll('_', ' ');
  return {
    type: `urn:handsel:error:${failure.code}`,
    title: words.charAt(0).toUpperCase() + words.slice(1),
    status: errors[failure.code].status,
    code: failure.code,
    detail: errorMessage(failure, language),
    requestId,
    ...(failure.details && { details: failure.details }),
    ...(failure.fields && {
      fields: failure.fields.map(({ path, message }) => ({ path, message: fieldMessage(message, language) })),
    }),
  };
}
