import staticFiles from 'express-static-gzip';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import { nonceOf, type WithNonce } from './security-headers';

type RequestHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Stands in the built index.html wherever the nonce of the response belongs. */
const NONCE_PLACEHOLDER = '__HANDSEL_NONCE__';
/** What is not a page: asked there, nothing is a 404 and never the web app. */
const NOT_PAGES = /^\/(api|live)(\/|$)/;
const NOT_BUILT = 'The web app has not been built. Run: npm run build:web\n';

/**
 * The built web app: its hashed assets for ever, and its one page under every address that has no file and is no
 * address of the API or of live connections.
 */
export function webPages(webDir: string): RequestHandler {
  const hashed = join(webDir, 'assets') + sep;
  // The build puts a compressed copy beside each file for which one is worth it.
  const files = staticFiles(webDir, {
    index: false,
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    serveStatic: {
      redirect: false,
      cacheControl: false,
      setHeaders: (response: ServerResponse, path: string) =>
        void response.setHeader(
          'cache-control',
          path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    },
  }) as RequestHandler;
  const page = pageOf(webDir);
  return (request, response, next) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if ((request.method !== 'GET' && request.method !== 'HEAD') || NOT_PAGES.test(path)) {
      next();
      return;
    }
    const answerPage = () => {
      const html = page();
      response.statusCode = html === undefined ? 503 : 200;
      response.setHeader('content-type', html === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-cache');
      response.end(html?.replaceAll(NONCE_PLACEHOLDER, nonceOf(response as WithNonce)) ?? NOT_BUILT);
    };
    const missing = (error?: unknown) => {
      for (const name of ['content-encoding', 'content-type', 'vary']) response.removeHeader(name);
      if (error || isFile(path)) next(error);
      else answerPage();
    };
    if (path === '/' || path === '/index.html') answerPage();
    else files(request, response, missing);
  };
}

/** An address with an extension means a file: a page in its place would only confuse. */
const isFile = (path: string) => /\.[a-z0-9]+$/i.test(path);

/** Reads the page once it is there. */
function pageOf(webDir: string): () => string | undefined {
  let html: string | undefined;
  return () => {
    const file = join(webDir, 'index.html');
    if (html === undefined && existsSync(file)) html = readFileSync(file, 'utf8');
    return html;
  };
}
