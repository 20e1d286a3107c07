import { Agent, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { realtimePath } from '@handsel/contracts';
import { StartError } from '@handsel/platform';
import { createProxyServer } from 'http-proxy-3';

export interface FrontDoorOptions {
  host: string;
  port: number;
  /** Take another port when this one is taken, instead of failing. */
  otherPortIfTaken: boolean;
  /** Where the API serves now; undefined while it restarts. */
  apiPort: () => number | undefined;
  /** Where gateways serve now. */
  gatewayPorts: () => number[];
}

export interface FrontDoor {
  port: number;
  close(): Promise<void>;
}

const PORTS_TRIED = 50;

/** The one origin: pages and API from the api process, live connections spread over the gateways in turn. */
export async function openFrontDoor(options: FrontDoorOptions): Promise<FrontDoor> {
  const proxy = createProxyServer({ agent: new Agent({ keepAlive: true, maxSockets: 256 }), xfwd: true });
  let turn = 0;
  const targetOf = (request: IncomingMessage): string | undefined => {
    const ports = options.gatewayPorts();
    const live = request.url?.startsWith(realtimePath) ?? false;
    const port = live ? ports[turn++ % Math.max(ports.length, 1)] : options.apiPort();
    return port === undefined ? undefined : `http://127.0.0.1:${port}`;
  };

  const server = createServer((request, response) => {
    const target = targetOf(request);
    if (target) proxy.web(request, response, { target });
    else unavailable(response);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const target = targetOf(request);
    socket.on('error', () => socket.destroy());
    if (target) proxy.ws(request, socket, head, { target });
    else socket.destroy();
  });
  proxy.on('error', (_error, _request, response) => {
    if (response && 'writeHead' in response) unavailable(response as ServerResponse);
    else response?.destroy();
  });

  const port = await listen(server, options);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        proxy.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function unavailable(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  response.end(
    JSON.stringify({
      type: 'about:blank',
      title: 'SERVICE_UNAVAILABLE',
      status: 503,
      code: 'SERVICE_UNAVAILABLE',
      detail: 'Handsel is starting. Try again in a moment.',
    }),
  );
}

async function listen(server: Server, { host, port, otherPortIfTaken }: FrontDoorOptions): Promise<number> {
  const last = otherPortIfTaken && port !== 0 ? port + PORTS_TRIED : port;
  for (let candidate = port; ; candidate++) {
    try {
      if (candidate !== 0 && host === '127.0.0.1' && (await answersOnIpv6(candidate))) throw taken();
      await tryListen(server, host, candidate);
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EADDRINUSE' && candidate < last) continue;
      throw new StartError(reason(code, candidate, host), { cause: error });
    }
  }
}

/** Browsers ask ::1 first for `localhost`: a program that has the port there alone would get our visitors. */
function answersOnIpv6(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(port, '::1');
    const finish = (answers: boolean) => {
      probe.destroy();
      resolve(answers);
    };
    probe.once('connect', () => finish(true)).once('error', () => finish(false));
  });
}

const taken = (): Error => Object.assign(new Error('the port is taken'), { code: 'EADDRINUSE' });

function reason(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE') return `The port ${port} is taken. Choose another one with --port.`;
  if (code === 'EACCES')
    return `The port ${port} needs more rights than this user has. Choose one above 1023 with --port.`;
  return `Cannot listen on ${host}:${port} (${code ?? 'unknown error'}).`;
}

function tryListen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) => reject(error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve();
    });
  });
}
