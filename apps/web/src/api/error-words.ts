import { ApiError, errorMessage, errors, type ErrorCode } from '@handsel/contracts';
import type { Language } from '@handsel/kernel';

const isKnown = (code: string): code is ErrorCode => Object.hasOwn(errors, code);

/**
 * Says in the reader's language why something did not work: the failure's own sentence with the fields it names,
 * or one of the two given sentences where the server was not reached or answered something nobody foresaw.
 */
export function errorWords(
  error: unknown,
  language: Language,
  fallback: { network: string; unexpected: string },
): string {
  if (!(error instanceof ApiError)) return error instanceof TypeError ? fallback.network : fallback.unexpected;
  const { code, details, detail, fields = [] } = error.problem;
  const sentence = isKnown(code) ? errorMessage({ code, ...(details && { details }) }, language) : detail;
  // A placeholder that nothing filled says less than the server's own sentence.
  const words = /\{\w+\}/.test(sentence) ? detail : sentence;
  const named = fields.map((field) => `${field.path}: ${field.message}`).join('; ');
  return named === '' ? words : `${words} ${named}`;
}

export const isSignedOut = (error: unknown): boolean => error instanceof ApiError && error.status === 401;
