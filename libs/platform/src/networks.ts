import { BlockList, isIP } from 'node:net';

/** A set of networks such as `10.1.0.0/16`. Throws a RangeError on anything else. */
export function networks(list: readonly string[]): BlockList {
  const set = new BlockList();
  for (const network of list) {
    const [address = '', bits = ''] = network.split('/');
    const family = isIP(address);
    if (family === 0 || !/^\d{1,3}$/.test(bits) || Number(bits) > (family === 4 ? 32 : 128))
      throw new RangeError(`${network} is no network such as 10.1.0.0/16`);
    set.addSubnet(address, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
  return set;
}

/** Whether an IP address lies in one of the networks; nothing else does. */
export const isWithin = (address: string, set: BlockList): boolean =>
  isIP(address) !== 0 && set.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
