import type { Problem } from '../errors/problem';
import {
  apiPrefix,
  operations,
  type OperationBodyInput,
  type OperationName,
  type OperationParams,
  type OperationQueryInput,
  type OperationResponse,
} from './operations';

/** An answer that is not a success, with the server's problem+json. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.detail);
    this.name = 'ApiError';
  }
}

export interface CallInput<N extends OperationName> {
  params?: OperationParams<N>;
  query?: OperationQueryInput<N>;
  body?: OperationBodyInput<N>;
  /** Repeating a write with the same key has no second effect. */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

export interface ApiClientOptions {
  /** Origin of the installation, without a trailing slash; empty in a page of the same origin. */
  baseUrl: string;
  /** For programs; browsers use their cookie. */
  token?: string;
  language?: 'en' | 'zh';
  fetch?: typeof globalThis.fetch;
}

/** Calls any operation by its name; answers are parsed by the same schema that the server answers with. */
export class ApiClient {
  constructor(private readonly options: ApiClientOptions) {}

  async call<N extends OperationName>(name: N, input: CallInput<N> = {}): Promise<OperationResponse<N>> {
    const { method, path, response } = operations[name];
    const url = this.options.baseUrl + apiPrefix + fillPath(path, input.params ?? {}) + queryString(input.query ?? {});
    const answer = await (this.options.fetch ?? fetch)(url, {
      method,
      credentials: 'same-origin',
      ...(input.signal && { signal: input.signal }),
      headers: {
        accept: 'application/json',
        ...(input.body !== undefined && { 'content-type': 'application/json' }),
        ...(this.options.token && { authorization: `Bearer ${this.options.token}` }),
        ...(this.options.language && { 'accept-language': this.options.language }),
        ...(input.idempotencyKey && { 'idempotency-key': input.idempotencyKey }),
      },
      ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
    });
    const body = answer.status === 204 ? undefined : await readJson(answer);
    if (!answer.ok) throw new ApiError(answer.status, asProblem(answer.status, body));
    return response.parse(body) as OperationResponse<N>;
  }
}

function fillPath(path: string, params: Record<string, string>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new TypeError(`the path ${path} needs ${name}`);
    return encodeURIComponent(value);
  });
}

function queryString(query: Record<string, unknown>): string {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined);
  return entries.length === 0
    ? ''
    : `?${new URLSearchParams(Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))).toString()}`;
}

async function readJson(answer: Response): Promise<unknown> {
  const body = await answer.text();
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function asProblem(status: number, body: unknown): Problem {
  if (typeof body === 'object' && body !== null && 'code' in body) return body as Problem;
  return {
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: 'SERVER_FAILED',
    detail: `The server answered ${status}.`,
  };
}
