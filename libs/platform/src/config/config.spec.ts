import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from './config';

describe('the configuration', () => {
  test('needs nothing', () => {
    expect(loadConfig({}, true)).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      dataDir: resolve('.handsel'),
      databaseUrl: undefined,
      redisUrl: undefined,
      redisPrefix: '',
      eventDays: 90,
      webhookNetworks: [],
      logLevel: 'info',
      logFormat: 'text',
    });
  });

  test('takes what is given, and an empty variable as not given', () => {
    const config = loadConfig(
      {
        NODE_ENV: 'production',
        HANDSEL_PORT: '8080',
        HANDSEL_PUBLIC_URL: 'https://match.example.org/',
        HANDSEL_DATA_DIR: '/srv/handsel',
        DATABASE_URL: 'postgres://u:p@db:5432/handsel',
        REDIS_URL: '',
        HANDSEL_REDIS_PREFIX: 'autumn',
        HANDSEL_LOG_LEVEL: 'debug',
      },
      true,
    );
    expect(config).toMatchObject({
      production: true,
      port: 8080,
      publicUrl: 'https://match.example.org',
      dataDir: '/srv/handsel',
      databaseUrl: 'postgres://u:p@db:5432/handsel',
      redisUrl: undefined,
      redisPrefix: 'autumn:',
      logLevel: 'debug',
      logFormat: 'json',
    });
  });

  test.each([
    ['HANDSEL_PORT', 'abc', 'HANDSEL_PORT is "abc": expected a whole number from 0 to 65535.'],
    ['HANDSEL_PORT', '65536', 'HANDSEL_PORT is "65536": expected a whole number from 0 to 65535.'],
    ['HANDSEL_PORT', '-1', 'HANDSEL_PORT is "-1": expected a whole number from 0 to 65535.'],
    [
      'HANDSEL_HOST',
      'http://x',
      'HANDSEL_HOST is "http://x": expected a host name or an address, such as 127.0.0.1 or 0.0.0.0.',
    ],
    [
      'HANDSEL_PUBLIC_URL',
      'match.example.org',
      'HANDSEL_PUBLIC_URL is "match.example.org": expected an address such as https://match.example.org.',
    ],
    [
      'HANDSEL_LOG_LEVEL',
      'loud',
      'HANDSEL_LOG_LEVEL is "loud": expected one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [
      'DATABASE_URL',
      'mysql://root:hunter2@db/x',
      'DATABASE_URL is not usable: expected postgres://user:password@host:5432/database.',
    ],
    [
      'HANDSEL_WEBHOOK_NETWORKS',
      '10.1.0.0/16, x',
      'HANDSEL_WEBHOOK_NETWORKS is "10.1.0.0/16, x": expected networks such as 10.1.0.0/16, by comma or space.',
    ],
    ['HANDSEL_EVENT_DAYS', '0', 'HANDSEL_EVENT_DAYS is "0": expected a whole number of days from 1 to 36500.'],
    ['HANDSEL_REDIS_PREFIX', 'a:b', 'HANDSEL_REDIS_PREFIX is "a:b": expected up to 40 letters, digits, _ and -.'],
    ['REDIS_URL', 'localhost:6379', 'REDIS_URL is not usable: expected redis://host:6379.'],
  ])('refuses %s=%s in one line that repeats no secret', (name, value, line) => {
    expect(() => loadConfig({ [name]: value })).toThrow(new Error(line));
  });

  test('names every bad value at once', () => {
    const load = () => loadConfig({ HANDSEL_PORT: 'x', REDIS_URL: 'hunter2' });
    expect(load).toThrow(/^HANDSEL_PORT is "x".*\nREDIS_URL is not usable: expected redis.*$/);
    expect(load).not.toThrow(/hunter2/);
  });

  describe('with secrets in files', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'handsel-config-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    test('reads them without the line end', () => {
      const redisUrl = 'redis://cache:6379';
      writeFileSync(join(folder, 'redis'), `${redisUrl}\n`);
      writeFileSync(join(folder, 'db'), 'postgres://u:p@db/handsel\r\n');
      const config = loadConfig({ REDIS_URL_FILE: join(folder, 'redis'), DATABASE_URL_FILE: join(folder, 'db') });
      expect(config).toMatchObject({ redisUrl, databaseUrl: 'postgres://u:p@db/handsel' });
    });

    test('says which file is missing, and which variable is given twice', () => {
      const file = join(folder, 'none');
      expect(() => loadConfig({ REDIS_URL_FILE: file })).toThrow(
        `REDIS_URL_FILE is "${file}": the file cannot be read (ENOENT).`,
      );
      expect(() => loadConfig({ REDIS_URL_FILE: file, REDIS_URL: 'redis://cache:6379' })).toThrow(/are both set/);
    });
  });
});
