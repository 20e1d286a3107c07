import { StartError } from '@handsel/platform';
import { loadGatewayConfig } from './gateway-config';

describe('the configuration of the gateway', () => {
  it('has a standard for everything', () => {
    expect(loadGatewayConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3002,
      origins: [],
      trustedProxies: 'loopback',
      socketsPerAccount: 100,
      socketsPerAddress: 10_000,
      admissionsPerSecond: 2_000,
      heartbeat: { pingIntervalMilliseconds: 12_000, pingTimeoutMilliseconds: 8_000, signInMilliseconds: 10_000 },
      fanOut: { kind: 'direct', gatherMilliseconds: 20 },
    });
  });

  it('takes what it is given', () => {
    const given = loadGatewayConfig({
      HANDSEL_GATEWAY_PORT: '0',
      HANDSEL_ALLOWED_ORIGINS: 'https://match.example.org/path, http://hall:3000',
      HANDSEL_GATEWAY_FAN_OUT: 'socket.io',
      HANDSEL_GATEWAY_SOCKETS_PER_ACCOUNT: '0',
    });
    expect(given).toMatchObject({
      port: 0,
      origins: ['https://match.example.org', 'http://hall:3000'],
      socketsPerAccount: 0,
      fanOut: { kind: 'socket.io' },
    });
  });

  it.each([
    ['HANDSEL_GATEWAY_PORT', '70000'],
    ['HANDSEL_GATEWAY_PORT', '-1'],
    ['HANDSEL_GATEWAY_GATHER_MILLISECONDS', '20ms'],
    ['HANDSEL_GATEWAY_FAN_OUT', 'stock'],
    ['HANDSEL_GATEWAY_ADMISSIONS_PER_SECOND', '0'],
    ['HANDSEL_ALLOWED_ORIGINS', 'match.example.org'],
  ])('names what is wrong: %s=%s', (name, value) => {
    expect(() => loadGatewayConfig({ [name]: value })).toThrow(StartError);
    expect(() => loadGatewayConfig({ [name]: value })).toThrow(name);
  });
});
