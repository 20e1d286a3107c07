import { isIP } from 'node:net';
import { isWithin, networks } from '../networks';

/** What the special-purpose registries of IANA keep from the internet, and what carries an IPv4 address in disguise. */
const closedIpv4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
  '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24',
  '224.0.0.0/4', '240.0.0.0/4',
]; // prettier-ignore
const closedIpv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const openIpv6 = ['2000::/3'];

const closed = networks([...closedIpv4, ...closedIpv6]);
const open = networks(openIpv6);

/** Whether an IP address is one of the internet: not of this machine, of a private network or of anything special. */
export function isPublicAddress(address: string): boolean {
  if (isWithin(address, closed)) return false;
  return isIP(address) === 4 || isWithin(address, open);
}
