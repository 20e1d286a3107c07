import { invalid } from './refusal';
import type { ApiRequest } from './api-request';

const SESSION_COOKIE = 'handsel_session';

/** Names under which a secret might be put into an address, where logs and histories keep it. */
const SECRET_PARAMETERS = ['token', 'access_token', 'session', 'handsel_session', 'authorization', 'code', 'password'];

/**
 * The session's secret as sent by a program (`Authorization: Bearer`) or a browser (cookie).
 * Throws a Refusal for a secret in the address.
 */
export function sessionToken(request: Pick<ApiRequest, 'headers' | 'query'>): string | undefined {
  const misplaced = Object.keys(request.query).find((name) => SECRET_PARAMETERS.includes(name.toLowerCase()));
  if (misplaced !== undefined)
    throw invalid(`query.${misplaced}`, 'must not be in the address: send the session as Authorization: Bearer');
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined) return /^Bearer +(\S+) *$/i.exec(authorization)?.[1] ?? '';
  return cookieValue(cookie ?? '', SESSION_COOKIE);
}

/** Keeps the session in the browser where no script and no other site gets at it. */
export function keepSession(token: string, expiresAt: Date, secure: boolean): string {
  return cookie(token, `Expires=${expiresAt.toUTCString()}`, secure);
}

export function dropSession(secure: boolean): string {
  return cookie('', 'Max-Age=0', secure);
}

function cookie(value: string, lifetime: string, secure: boolean): string {
  return `${SESSION_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; ${lifetime}${secure ? '; Secure' : ''}`;
}

function cookieValue(header: string, name: string): string | undefined {
  return header
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1);
}
