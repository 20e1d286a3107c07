import staticFiles from 'express-static-gzip';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname } from 'node:path';

type RequestHandler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Handsel API</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
  </head>
  <body>
    <p><a href="/api/asyncapi.json">The live path as AsyncAPI 3</a></p>
    <div id="swagger-ui"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, tryItOutEnabled: false });\n`;
const ASSETS = /^\/(swagger-ui\.css|swagger-ui-bundle\.js|favicon-32x32\.png)$/;
const OWN: Record<string, [type: string, text: string]> = {
  '/': ['text/html; charset=utf-8', PAGE],
  '/start.js': ['text/javascript; charset=utf-8', START],
};

/** The API's reference for people, below `/api/docs`; everything it loads comes from here. */
export function apiDocs(): RequestHandler {
  const assets = staticFiles(dirname(require.resolve('swagger-ui-dist/package.json')), {
    index: false,
  }) as RequestHandler;
  return (request, response, next) => {
    const own = OWN[(request.url ?? '').split('?')[0] ?? ''];
    if (!own) {
      if (ASSETS.test(request.url ?? '')) assets(request, response, next);
      else next();
      return;
    }
    response.setHeader('content-type', own[0]);
    response.setHeader('cache-control', 'no-cache');
    response.end(own[1]);
  };
}
