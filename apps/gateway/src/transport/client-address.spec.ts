import { StartError } from '@handsel/platform';
import { ClientAddresses } from './client-address';

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as Parameters<ClientAddresses['of']>[0];

describe('the address of a client', () => {
  it.each([
    ['the peer', '203.0.113.9', undefined, '203.0.113.9'],
    ['the peer, whatever it claims', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['what a trusted proxy says', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['the same over IPv6', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['the last that is no proxy', '::1', 'forged, 198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['a proxy itself when it says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['nonsense as it is, rather than the one before it', '127.0.0.1', '198.51.100.1, unknown', 'unknown'],
  ])('is %s', (_, peer, forwarded, expected) => {
    expect(new ClientAddresses('loopback, 10.0.0.0/8').of(request(peer, forwarded))).toBe(expected);
  });

  it('refuses a setting that is no network', () => {
    for (const wrong of ['everybody', '10.0.0.0/33', '10.0.0.0/x', '10.0.0.0/', '::/129'])
      expect(() => new ClientAddresses(wrong)).toThrow(StartError);
  });
});
