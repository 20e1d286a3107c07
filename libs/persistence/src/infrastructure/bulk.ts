/** Rows in portions for statements that read them from one jsonb parameter. */
export function* inPortions<T>(rows: readonly T[], size: number): Generator<string> {
  for (let from = 0; from < rows.length; from += size) yield JSON.stringify(rows.slice(from, from + size));
}

/** A text in which `%`, `_` and `\` stand for themselves, as a pattern that finds it anywhere. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`;
