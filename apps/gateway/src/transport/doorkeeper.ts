import type { IncomingMessage } from 'node:http';
import type { Readiness } from '../lifecycle/health';
import { cutOff, type Connection } from '../sockets/engine-internals';
import { Admission } from './admission';
import { Caps } from './caps';
import { ClientAddresses } from './client-address';
import { OriginPolicy } from './origin.policy';

export interface DoorkeeperOptions {
  /** Addresses whose pages may connect, such as `https://match.example.org`; the address used is always one of them. */
  origins: readonly string[];
  /** As in HANDSEL_TRUSTED_PROXIES. */
  trustedProxies: string;
  socketsPerAddress: number;
  admissionsPerSecond: number;
}

/** Who may shake hands at all, before anything is known of them: from which page, from where, how many, how fast. */
export class Doorkeeper {
  private readonly origins: OriginPolicy;
  private readonly addresses: ClientAddresses;
  private readonly byAddress: Caps;
  private readonly admission: Admission;
  /** Places taken by handshakes that are under way. */
  private readonly expected = new WeakMap<IncomingMessage, string>();

  constructor(
    { origins, trustedProxies, socketsPerAddress, admissionsPerSecond }: DoorkeeperOptions,
    private readonly readiness: Readiness,
  ) {
    this.origins = new OriginPolicy(origins);
    this.addresses = new ClientAddresses(trustedProxies);
    this.byAddress = new Caps(socketsPerAddress);
    this.admission = new Admission(admissionsPerSecond);
  }

  async admits(request: IncomingMessage): Promise<boolean> {
    // One that is about to end sends nobody away for nothing: there may be another behind the same address.
    if (!this.readiness.ready || !this.origins.allows(request)) return false;
    const address = this.addresses.of(request);
    if (!this.byAddress.take(address)) return false;
    this.expected.set(request, address);
    request.socket.once('close', () => this.forget(request));
    if (await this.admission.enter()) return true;
    this.forget(request);
    return false;
  }

  /** A connection that was admitted keeps its place until it is closed. */
  keep(connection: Connection): void {
    const address = this.expected.get(connection.request);
    if (address === undefined) return cutOff(connection);
    this.expected.delete(connection.request);
    connection.once('close', () => this.byAddress.release(address));
  }

  /** Nothing has come of a handshake. */
  private forget(request: IncomingMessage): void {
    const address = this.expected.get(request);
    if (address !== undefined && this.expected.delete(request)) this.byAddress.release(address);
  }
}
