import type { IncomingMessage } from 'node:http';
import { isIP, type BlockList } from 'node:net';
import { isWithin, networks, StartError } from '@handsel/platform';

const NAMED: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** As IPv4 where it is one: a socket that takes both families says `::ffff:127.0.0.1`. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
/** An address alone is a network of one. */
const asNetwork = (name: string) => (isIP(name) === 0 ? name : `${name}/${isIP(name) === 4 ? 32 : 128}`);

/**
 * Finds the address a handshake comes from. A proxy's `X-Forwarded-For` is believed as far as the proxies in it are
 * trusted: the last address that is not one of them.
 */
export class ClientAddresses {
  private readonly trusted: BlockList;

  /** @param proxies as in HANDSEL_TRUSTED_PROXIES: addresses, networks, `loopback`, `linklocal`, `uniquelocal` */
  constructor(proxies: string) {
    const names = proxies.split(/[\s,]+/).filter(Boolean);
    try {
      this.trusted = networks(names.flatMap((name) => NAMED[name] ?? [asNetwork(name)]));
    } catch {
      const given = JSON.stringify(proxies);
      throw new StartError(`HANDSEL_TRUSTED_PROXIES is ${given}: expected addresses or networks.`);
    }
  }

  of(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    const forwarded = request.headers['x-forwarded-for'];
    const hops = [...String(forwarded ?? '').split(','), request.socket.remoteAddress ?? ''].map(plain).filter(Boolean);
    let address = hops.pop() ?? '';
    while (hops.length > 0 && isWithin(address, this.trusted)) address = hops.pop() ?? '';
    return address;
  }
}
