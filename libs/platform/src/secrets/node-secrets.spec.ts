import { CODE_ALPHABET } from './code-alphabet';
import { NodeSecrets } from './node-secrets';

describe('secrets', () => {
  const secrets = new NodeSecrets();

  it('has an alphabet without characters that look alike', () => {
    expect(CODE_ALPHABET).toMatch(/^[0-9A-Z]+$/);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).not.toMatch(/[01OIL]/);
  });

  it('makes codes of the alphabet, using all of it', () => {
    const codes = Array.from({ length: 400 }, () => secrets.code(10));
    expect(new Set(codes).size).toBe(400);
    expect(codes.every((code) => code.length === 10)).toBe(true);
    expect([...new Set(codes.join(''))].sort().join('')).toBe([...CODE_ALPHABET].sort().join(''));
  });

  it('makes tokens of 256 bits that are safe in a URL', () => {
    const token = secrets.token();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(encodeURIComponent(token)).toBe(token);
    expect(secrets.token()).not.toBe(token);
  });

  it('hashes as SHA-256 does', () => {
    expect(secrets.hash('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('keeps passwords as Argon2id and knows them again in either Unicode form', async () => {
    const stored = await secrets.hashPassword('Gr\u00fc\u00dfe 你好');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await secrets.verifyPassword(stored, 'Gru\u0308\u00dfe 你好')).toBe(true);
    expect(await secrets.verifyPassword(stored, 'Gruesse 你好')).toBe(false);
  });

  it('takes as long where there is no password to compare with, and is never right', async () => {
    const stored = await secrets.hashPassword('right');
    await secrets.verifyPassword(null, 'warm up');
    const timed = async (hash: string | null) => {
      const started = performance.now();
      expect(await secrets.verifyPassword(hash, 'wrong')).toBe(false);
      return performance.now() - started;
    };
    const [known, unknown]: [number[], number[]] = [[], []];
    for (let n = 0; n < 7; n++) {
      known.push(await timed(stored));
      unknown.push(await timed(null));
    }
    // The fastest of several: what else the machine does only ever makes one slower.
    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
    expect(Math.min(...unknown)).toBeLessThan(Math.min(...known) * 3);
  });
});
