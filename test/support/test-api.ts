import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { createApi } from '../../apps/api/src/create-api';
import { loadApiConfig } from '../../apps/api/src/api-config';
import { databaseCheck, queueCheck } from '../../apps/api/src/health/health-checks';
import { requestLog } from '../../apps/api/src/request-log';
import { startInstallation } from './installation';

export type TestApi = Awaited<ReturnType<typeof startTestApi>>;

interface Sent {
  method?: string;
  token?: string | null;
  body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  raw?: string | Uint8Array;
  headers?: Record<string, string>;
}

/** The API as it runs in production, listening on a port of its own over a database of its own. */
export async function startTestApi({
  publicUrl = 'http://localhost:3000',
  environment = {},
  webDir = '/nowhere',
  through,
}: {
  publicUrl?: string;
  environment?: Record<string, string>;
  webDir?: string;
  /** Puts something between the API and its database; given the database's URL, answers with its own. */
  through?: (url: string) => Promise<string>;
} = {}) {
  const installation = await startInstallation(through);
  const log = new PassThrough();
  let logged = '';
  log.setEncoding('utf8').on('data', (text: string) => (logged += text));
  const app = await createApi({
    ...installation,
    publicUrl,
    limits: loadApiConfig(environment).limits,
    healthChecks: {
      database: databaseCheck(installation.dataSource),
      queue: queueCheck(undefined, installation.dataSource),
    },
    requestLog: requestLog({ logLevel: 'debug', logFormat: 'json' }, log),
    webDir,
    trustedProxies: 'loopback',
  });
  await app.listen(0, '127.0.0.1');
  const { port } = (app.getHttpServer() as { address(): AddressInfo }).address();
  const url = `http://127.0.0.1:${port}`;

  /** Sends a request and reads its answer; `path` is everything after the port. */
  async function send(path: string, { method = 'GET', token, body, raw, headers = {} }: Sent = {}) {
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(payload !== undefined && { 'content-type': 'application/json' }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(payload !== undefined && { body: payload as string }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      // Specs look into it with matchers.
      json: (isJson ? JSON.parse(text) : undefined) as Record<string, unknown> | undefined,
    };
  }

  return {
    ...installation,
    app,
    url,
    port,
    send,
    /** Everything written to the log until now. */
    logged: () => logged,
    async close() {
      await app.close();
      await installation.close();
    },
  };
}
