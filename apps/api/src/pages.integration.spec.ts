import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startTestApi, type TestApi } from '../../../test/support/test-api';

const PAGE = '<!doctype html><meta property="csp-nonce" nonce="__HANDSEL_NONCE__"><title>Handsel</title>';

describe('pages', () => {
  let api: TestApi;
  let webDir: string;
  beforeAll(async () => {
    webDir = mkdtempSync(join(tmpdir(), 'handsel-web-'));
    mkdirSync(join(webDir, 'assets'));
    writeFileSync(join(webDir, 'index.html'), PAGE);
    writeFileSync(join(webDir, 'assets', 'index-3f9a.js'), 'export {};');
    writeFileSync(join(webDir, 'assets', 'index-3f9a.js.br'), brotliCompressSync('export {};'));
    writeFileSync(join(webDir, 'assets', 'gone-77.js.br'), brotliCompressSync('export {};'));
    writeFileSync(join(webDir, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    api = await startTestApi({ webDir });
  });
  afterAll(async () => {
    await api.close();
    rmSync(webDir, { recursive: true });
  });

  it.each(['/', '/index.html', '/board', '/sign-in', '/conventions/x/matches?page=2', '/apiary'])(
    'answer at %s with the web app, and with a nonce of its own',
    async (path) => {
      const [first, second] = [await api.send(path), await api.send(path)];
      expect(first.status).toBe(200);
      expect(first.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const nonce = /nonce="([\w-]{22})"/.exec(first.text)?.[1];
      expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(second.text).not.toBe(first.text);
    },
  );

  it('may run nothing inline and load nothing from elsewhere', async () => {
    const policy = (await api.send('/')).headers.get('content-security-policy') ?? '';
    expect(policy).not.toMatch(/unsafe-(inline|eval)|\*|https?:/);
    for (const part of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "frame-ancestors 'none'"])
      expect(policy.split(';')).toContain(part);
  });

  it('have assets that are kept for ever, and files that are asked for again', async () => {
    const asset = await api.send('/assets/index-3f9a.js');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    expect((await api.send('/mark.svg')).headers.get('cache-control')).toBe('no-cache');
  });

  it('come compressed to those who take it', async () => {
    const compressed = await api.send('/assets/index-3f9a.js', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(compressed.headers.get('content-encoding')).toBe('br');
    expect(compressed.headers.get('content-type')).toMatch(/javascript/);
    expect(compressed.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(compressed.text).toBe('export {};');
    const plain = await api.send('/assets/index-3f9a.js', { headers: { 'accept-encoding': 'identity' } });
    expect([plain.headers.get('content-encoding'), plain.text]).toEqual([null, 'export {};']);
  });

  it('are missing, and no reason to stop, where a file went away', async () => {
    rmSync(join(webDir, 'assets', 'gone-77.js.br'));
    const answer = await api.send('/assets/gone-77.js', { headers: { 'accept-encoding': 'br' } });
    expect([answer.status, answer.headers.get('content-encoding')]).toEqual([404, null]);
    expect((await api.send('/mark.svg')).status).toBe(200);
  });

  it.each([
    '/assets/gone-1234.js',
    '/favicon.ico',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fetc/passwd.txt',
  ])('are no answer to %s', async (path) => {
    const answer = await api.send(path);
    expect(answer.status).toBe(404);
    expect(answer.json).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
  });

  it('take nothing but questions', async () => {
    const answer = await api.send('/board', { method: 'POST', body: {} });
    expect(answer.json).toMatchObject({ status: 404 });
  });

  it('of the API reference come from here and work under the same policy', async () => {
    const page = await api.send('/api/docs/');
    expect(page.status).toBe(200);
    expect(page.text).not.toMatch(/https?:|<script>|style=/);
    const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(assets).toHaveLength(5);
    for (const path of [...assets, '/api/openapi.json']) expect((await api.send(path)).status).toBe(200);
    expect((await api.send('/api/docs')).status).toBe(200);
    expect((await api.send('/api/docs/package.json')).status).toBe(404);
  });

  it('say how to build the web app where it has not been', async () => {
    const bare = await startTestApi();
    try {
      const answer = await bare.send('/');
      expect(answer.status).toBe(503);
      expect(answer.text).toContain('npm run build:web');
    } finally {
      await bare.close();
    }
  });
});
