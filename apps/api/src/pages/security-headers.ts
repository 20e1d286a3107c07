import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Where the page's nonce is asked for: `response.locals.nonce` in Express's manner. */
export type WithNonce = ServerResponse & { locals: { nonce?: string } };

/**
 * Scripts and styles only from here; what the web app writes into style elements at run time carries the page's nonce.
 * @param publicUrl tells whether browsers come over https
 */
export function securityHeaders(publicUrl: string) {
  const https = publicUrl.startsWith('https:');
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as WithNonce)}'`],
        ...(https && { upgradeInsecureRequests: [] }),
      },
    },
    strictTransportSecurity: https,
    // Browsers honour these two on https only and complain elsewhere.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
    const local = response as WithNonce;
    local.locals ??= {};
    local.locals.nonce = randomBytes(16).toString('base64url');
    headers(request, response, next);
  };
}

export function nonceOf(response: WithNonce): string {
  const { nonce } = response.locals;
  if (nonce === undefined) throw new Error('the security headers come first');
  return nonce;
}
