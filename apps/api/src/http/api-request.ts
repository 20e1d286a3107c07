import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Principal } from '@handsel/application';
import type { Failure } from '@handsel/contracts';
import type { Logger } from 'pino';

/** A request as Express hands it over, with what the API has found out about it. */
export interface ApiRequest extends Omit<IncomingMessage, 'id' | 'log'> {
  /** Given by the log; also in the header `x-request-id`. */
  id: string;
  log: Logger;
  /** Of the caller; behind a trusted proxy, the one that the proxy saw. */
  ip: string;
  params: Record<string, string>;
  query: Record<string, unknown>;
  originalUrl: string;
  body?: unknown;
  principal?: Principal | null;
  /** What the request was answered with instead of what it asked for. */
  failure?: Failure;
}

export type ApiResponse = ServerResponse & { headersSent: boolean };
