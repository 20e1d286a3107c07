import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv, { type NextHandler, type RequestHandler } from 'sirv';
import { nonceOf, type WithNonce } from './security-headers';

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
  const files = sirv(webDir, {
    etag: true,
    extensions: [],
    dev: !existsSync(webDir),
    setHeaders: (response, path) =>
      response.setHeader(
        'cache-control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const page = pageOf(webDir);
  return (request, response, next?: NextHandler) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if ((request.method !== 'GET' && request.method !== 'HEAD') || NOT_PAGES.test(path)) {
      void next?.();
      return;
    }
    const answerPage = () => {
      const html = page();
      response.statusCode = html === undefined ? 503 : 200;
      response.setHeader('content-type', html === undefined ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8');
      response.setHeader('cache-control', 'no-cache');
      response.end(html?.replaceAll(NONCE_PLACEHOLDER, nonceOf(response as WithNonce)) ?? NOT_BUILT);
    };
    const missing = () => (isFile(path) ? next?.() : answerPage());
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
