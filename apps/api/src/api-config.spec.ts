import { join } from 'node:path';
import { loadApiConfig } from './api-config';
import { limitSettings } from './limits/limits';

describe('the configuration of the API', () => {
  it('needs nothing', () => {
    const config = loadApiConfig({});
    expect(config).toMatchObject({ host: '127.0.0.1', port: 3001, trustedProxies: 'loopback', poolSize: 10 });
    expect(config.webDir).toBe(join(__dirname, '../../../dist/apps/web'));
    expect(config.limits.signInFailures).toEqual({ count: 100, windowSeconds: 900 });
  });

  it('takes what is given', () => {
    const config = loadApiConfig({
      HANDSEL_API_HOST: '0.0.0.0',
      HANDSEL_API_PORT: '0',
      HANDSEL_WEB_DIR: '/srv/web',
      HANDSEL_LIMIT_SIGN_IN_FAILURES: '5/60',
      HANDSEL_LIMIT_SESSION_CALLS: 'off',
    });
    expect(config).toMatchObject({ host: '0.0.0.0', port: 0, webDir: '/srv/web' });
    expect(config.limits.signInFailures).toEqual({ count: 5, windowSeconds: 60 });
    expect(config.limits.sessionCalls.count).toBe(0);
  });

  it.each(Object.values(limitSettings).map(({ variable }) => variable))('refuses a %s that is no limit', (variable) => {
    for (const text of ['many', '5', '0/60', '5/0', '-1/60', '5/60/1'])
      expect(() => loadApiConfig({ [variable]: text })).toThrow(
        `${variable} is ${JSON.stringify(text)}: expected how many in how many seconds, such as 600/60, or off.`,
      );
  });

  it.each(['x', '65536', '-1', '1.5'])('refuses the port %s', (text) => {
    expect(() => loadApiConfig({ HANDSEL_API_PORT: text })).toThrow('expected a whole number from 0 to 65535');
  });
});
