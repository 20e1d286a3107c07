import type { IncomingHttpHeaders } from 'node:http';

const SESSION_COOKIE = 'handsel_session';

/**
 * The secret that a handshake brings: `auth.token`, or the cookie of a browser on one of our own pages. Never the query,
 * which is written to logs; and no cookie without an Origin, since then nobody knows which page sent it.
 */
export function sessionTokenOf(handshake: { auth: unknown; headers: IncomingHttpHeaders }): string | undefined {
  const { auth, headers } = handshake;
  if (typeof auth === 'object' && auth !== null && Object.hasOwn(auth, 'token')) {
    const { token } = auth as { token: unknown };
    if (typeof token === 'string' && token !== '') return token;
  }
  return headers.origin === undefined ? undefined : cookieOf(headers.cookie, SESSION_COOKIE);
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}
