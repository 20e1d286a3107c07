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
    return this.byAddress.hasRoom(this.addresses.of(request)) && (await this.admission.enter());
  }

  /** Counts a connection that was admitted; several may have been admitted into the last room. */
  count(connection: Connection): void {
    const address = this.addresses.of(connection.request);
    if (!this.byAddress.take(address)) return cutOff(connection);
    connection.once('close', () => this.byAddress.release(address));
  }
}
