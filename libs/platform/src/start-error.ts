/**
 * Something outside the program (folder, port, platform, setting, server) keeps it from starting.
 * The message is one line for the person at the terminal and says what would help; no stack is worth showing.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The system's error code (`EACCES`, `ENOENT`, ...) of a caught value, when it has one. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The first line of a caught value's message: what a one-line report can carry. */
export function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.trim().split('\n')[0] ?? '';
}
