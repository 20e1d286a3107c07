import { wordFor, type errorWords, type ErrorWordKind } from './error-words';
import { errors, type ErrorCode } from './errors';
import type { FieldMessage } from './field-messages';

/** What a use case answers when it does not do what it was asked. */
export interface Failure {
  code: ErrorCode;
  details?: Record<string, string | number>;
  /** Which fields were meant, and what would be right. */
  fields?: { path: string; message: FieldMessage }[];
}

/** The names between braces in a sentence. */
type HolesIn<Text extends string> = Text extends `${string}{${infer Hole}}${infer Rest}` ? Hole | HolesIn<Rest> : never;
type Holes<Code extends ErrorCode> = HolesIn<(typeof errors)[Code]['en']>;
type Detail<Hole extends string> = Hole extends ErrorWordKind ? keyof (typeof errorWords)[Hole] : string | number;

/**
 * What the sentence of a code needs filled in: things, states, actions and reasons that have words in both languages.
 * More may be told for programs to read.
 */
export type ErrorDetails<Code extends ErrorCode> = { [Hole in Holes<Code>]: Detail<Hole> } & {
  [more: string]: string | number;
};

/** A failure with all that its sentence needs; nothing is told with a code whose sentence has no holes. */
export function failure<Code extends ErrorCode>(
  code: Code,
  ...[details]: [Holes<Code>] extends [never] ? [] : [details: ErrorDetails<Code>]
): Failure {
  return { code, ...(details && { details }) };
}

/** The sentence of a failure in the reader's language. */
export function errorMessage({ code, details = {} }: Failure, language: 'en' | 'zh'): string {
  return errors[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const detail = Object.hasOwn(details, name) ? details[name] : undefined;
    return detail === undefined ? whole : wordFor(name, detail, language);
  });
}
