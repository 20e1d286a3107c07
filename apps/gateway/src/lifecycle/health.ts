import type { IncomingMessage, ServerResponse } from 'node:http';
import { realtimePath } from '@handsel/contracts';

/** Whether the gateway wants new clients: not before it follows the log, and no more once it is told to stop. */
export class Readiness {
  ready = false;
}

/**
 * Answers `/live/health`. A middleware of engine.io and not a route, since engine.io takes every request below its path;
 * anything else there than its own path does not exist.
 */
export function healthMiddleware(readiness: Readiness, sockets: () => number) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = request.url?.split('?', 1)[0];
    if (path === realtimePath) return next();
    if (path !== `${realtimePath}health` || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(readiness.ready ? 200 : 503, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify({ status: readiness.ready ? 'ready' : 'not ready', sockets: sockets() }));
  };
}
