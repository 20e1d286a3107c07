import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installationSecret } from './installation-secret';

describe('the secret of an installation', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'handsel-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is the configured one where there is one, and nothing is written then', () => {
    expect(installationSecret({ secret: 'configured', dataDir: folder })).toBe('configured');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is else made once, closed to others, and stays', () => {
    const dataDir = join(folder, 'new');
    const secret = installationSecret({ secret: undefined, dataDir }, () => Buffer.alloc(32, 7));
    expect(secret).toBe(Buffer.alloc(32, 7).toString('base64url'));
    expect(installationSecret({ secret: undefined, dataDir })).toBe(secret);
    expect(readdirSync(dataDir)).toEqual(['secret']);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  test('that somebody has cut short is refused and kept', () => {
    writeFileSync(join(folder, 'secret'), 'short');
    expect(() => installationSecret({ secret: undefined, dataDir: folder })).toThrow(/too short/);
  });
});
