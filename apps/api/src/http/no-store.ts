import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers of the API belong to whoever asked, and to no cache. */
export function noStore(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
  response.setHeader('cache-control', 'no-store');
  next();
}
