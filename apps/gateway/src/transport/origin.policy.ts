import type { IncomingMessage } from 'node:http';

/**
 * Whether a handshake may go on, by its Origin. A browser always says where its page came from, and cookies come along
 * with whatever page opens a socket: only the installation's own pages may. Compared as a whole, scheme, host and port.
 *
 * Without an Origin it is no browser's WebSocket; such a client has to bring a token of its own, which the sign-in
 * after this checks.
 */
export class OriginPolicy {
  private readonly allowed: ReadonlySet<string>;

  /** @param addresses where people reach the installation, such as `https://match.example.org` */
  constructor(addresses: readonly string[]) {
    this.allowed = new Set(addresses.map((address) => new URL(address).origin));
  }

  allows(request: Pick<IncomingMessage, 'headers'>): boolean {
    const { origin } = request.headers;
    if (origin === undefined) return true;
    return this.allowed.has(origin) || isOwnAddress(origin, request.headers);
  }
}

/**
 * The address that the browser has used for the installation itself, such as its host's name in the hall's network.
 * A page cannot forge these headers on a socket, and its own host is where its cookies belong.
 */
function isOwnAddress(origin: string, headers: IncomingMessage['headers']): boolean {
  const host = first(headers['x-forwarded-host']) ?? headers.host;
  const scheme = first(headers['x-forwarded-proto']) ?? 'http';
  return host !== undefined && origin === `${scheme}://${host}`;
}

function first(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();
}
