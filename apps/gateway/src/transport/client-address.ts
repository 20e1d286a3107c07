import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { StartError } from '@handsel/platform';

const NAMED: Record<string, readonly string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
/** As IPv4 where it is one: a socket that takes both families says `::ffff:127.0.0.1`. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/**
 * Finds the address a handshake comes from. A proxy's `X-Forwarded-For` is believed as far as the proxies in it are
 * trusted: the last address that is not one of them.
 */
export class ClientAddresses {
  private readonly trusted = new BlockList();

  /** @param proxies as in HANDSEL_TRUSTED_PROXIES: addresses, networks, `loopback`, `linklocal`, `uniquelocal` */
  constructor(proxies: string) {
    for (const name of proxies.split(/[\s,]+/).filter(Boolean))
      for (const network of NAMED[name] ?? [name]) this.trust(network);
  }

  of(request: Pick<IncomingMessage, 'headers' | 'socket'>): string {
    const forwarded = request.headers['x-forwarded-for'];
    const hops = [...String(forwarded ?? '').split(','), request.socket.remoteAddress ?? ''].map(plain).filter(Boolean);
    let address = hops.pop() ?? '';
    while (hops.length > 0 && this.isTrusted(address)) address = hops.pop() ?? '';
    return address;
  }

  private isTrusted(address: string): boolean {
    return isIP(address) !== 0 && this.trusted.check(address, familyOf(address));
  }

  private trust(network: string): void {
    const [address = '', bits] = network.split('/');
    const longest = isIP(address) === 6 ? 128 : 32;
    const prefix = bits === undefined ? longest : Number(bits);
    if (!isIP(address) || !Number.isInteger(prefix) || prefix < 0 || prefix > longest)
      throw new StartError(`HANDSEL_TRUSTED_PROXIES has ${JSON.stringify(network)}: expected an address or a network.`);
    this.trusted.addSubnet(address, prefix, familyOf(address));
  }
}
