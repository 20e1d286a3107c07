import { ConstraintViolated, StorageUnavailable } from '@handsel/application';

const CONSTRAINT = new Set(['23505', '23P01', '23503', '23514']);
const UNREACHABLE = new Set([
  '08000',
  '08001',
  '08003',
  '08006',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
]);

/** The SQLSTATE or the code of the connection's failure. */
export function postgresCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === 'string' ? found : undefined;
}

/** What the application is told of an error of the database; other errors as they are. */
export function translateError(error: unknown): unknown {
  const code = postgresCode(error);
  if (code !== undefined && CONSTRAINT.has(code)) {
    const { constraint, driverError } = error as { constraint?: string; driverError?: { constraint?: string } };
    return new ConstraintViolated(driverError?.constraint ?? constraint ?? code);
  }
  const connectionLost =
    error instanceof Error && /timeout exceeded when trying to connect|Connection terminated/.test(error.message);
  if (connectionLost || (code !== undefined && UNREACHABLE.has(code))) return new StorageUnavailable(error);
  return error;
}
