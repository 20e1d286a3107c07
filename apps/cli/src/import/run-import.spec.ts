import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportOptions } from './import-server';
import { runImport } from './run-import';

describe('handsel import', () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'handsel-import-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function importing(content: string, options: Partial<ImportOptions> = {}) {
    const file = join(folder, 'list.csv');
    writeFileSync(file, content);
    const said = { out: '', err: '' };
    const defaults = { url: 'http://127.0.0.1:1', lang: 'en' as const, dryRun: true, offline: true };
    const status = await runImport(
      file,
      { ...defaults, ...options },
      {
        out: (text) => void (said.out += text),
        err: (text) => void (said.err += text),
      },
    );
    return { status, ...said };
  }

  it('shows the sectors found with their evidence, without a server', async () => {
    const { status, out } = await importing('name,description\nACME,We make industrial robots\n');
    expect(status).toBe(0);
    expect(out).toMatch(/ACME: equipment\.robotics-automation \(found: .*robot/);
    expect(out).toContain('1 would be added');
  });

  it('says row, column and why in the language asked for, and ends with 1', async () => {
    const list = 'name,country\nA,DE\n,FR\n';
    const english = await importing(list);
    expect(english).toMatchObject({ status: 1, err: expect.stringContaining('row 3, name: The row has no name.') });
    expect((await importing(list, { lang: 'zh' })).err).toContain('第 3 行，name 列: 该行没有名称。');
    expect((await importing('a,b\n1,"2\n')).err).toMatch(/^row 2: A quote is opened/);
  });

  it('says once what holds for many rows', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => `N${n},Atlantis`).join('\n');
    const { status, err } = await importing(`name,country\n${rows}\n`);
    expect(status).toBe(0);
    expect(err.match(/Atlantis/g)).toHaveLength(1);
    expect(err).toContain('(50)');
  });

  it('prints one JSON document for programs', async () => {
    const { out } = await importing('name,country\nA,DE\nB,\n', { json: true });
    expect(JSON.parse(out)).toMatchObject({ rows: 2, mapping: { name: ['name'] }, result: { created: 2 }, issues: [] });
  });

  it.each([
    ['a file that is not there', {}, '/no/such/file.csv'],
    ['a column that is not there', { map: ['name=Firma'] }, undefined],
    ['an import without a server', { dryRun: false }, undefined],
    ['an import without a session', { dryRun: false, offline: false }, undefined],
  ])('ends with 2 for %s', async (_, options: Partial<ImportOptions>, path) => {
    const said: string[] = [];
    const file = path ?? join(folder, 'list.csv');
    writeFileSync(join(folder, 'list.csv'), 'name\nA\n');
    const all = { url: 'http://127.0.0.1:1', lang: 'en' as const, dryRun: true, offline: true, ...options };
    expect(await runImport(file, all, { out: () => {}, err: (text) => void said.push(text) })).toBe(2);
    expect(said.join('')).not.toBe('');
  });

  it('ends with 1 where nobody answers, and checks here instead in a dry run', async () => {
    const token = join(folder, 'token');
    writeFileSync(token, 'not-a-real-token\n');
    const online = { offline: false, tokenFile: token };
    expect(await importing('name\nA\n', { ...online, dryRun: false })).toMatchObject({ status: 1 });
    expect(await importing('name\nA\n', online)).toMatchObject({
      status: 0,
      out: expect.stringContaining('without a server'),
    });
  });

  it('has deals checked by a server, and does not guess what it cannot know', async () => {
    expect(await importing('project,amount\nLine,5\n', { deals: true })).toMatchObject({
      status: 2,
      err: expect.stringContaining('by a server only'),
    });
  });

  it('has past deals checked by a server, and needs a session', async () => {
    const offline = await importing('buyer_org,supplier_id\nA,B\n', { dealings: true });
    expect(offline).toMatchObject({ status: 2, err: expect.stringContaining('by a server only') });
    const unreachable = await importing('buyer_org,supplier_id\nA,B\n', {
      dealings: true,
      dryRun: false,
      offline: false,
      tokenFile: join(folder, 'no such token'),
    });
    expect(unreachable.status).toBe(2);
  });
});
