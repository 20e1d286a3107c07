import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  complaintsOf,
  makeScratch,
  prepareCheckout,
  removeScratch,
  runHandsel,
  type CommandOptions,
} from '../support/handsel-command';
import { expectNoProcessOf } from '../support/processes';

const NOBODY = { uid: 65_534, gid: 65_534 };
const asRoot = process.getuid?.() === 0;
/** For ordinary users: root may write anywhere, so root becomes one. */
const ordinary: CommandOptions = asRoot ? NOBODY : {};

describe('what keeps a start from working is one line', () => {
  const scratch = makeScratch();
  const servers: Server[] = [];

  beforeAll(async () => {
    // A folder that an ordinary user may write to, for temporary files.
    chmodSync(scratch, 0o777);
    await prepareCheckout(scratch);
  }, 120_000);
  afterAll(() => {
    for (const server of servers) server.close();
    removeScratch(scratch);
  });

  async function expectOneLine(args: string[], options: CommandOptions, message: string | RegExp): Promise<void> {
    const ended = await runHandsel(args, scratch, options);
    expect([ended.status, complaintsOf(ended)]).toEqual([1, [expect.stringMatching(message)]]);
    await expectNoProcessOf(scratch);
  }

  // Browsers try ::1 first for localhost.
  it.each(['127.0.0.1', '::1'])('the port that was asked for is taken on %s', async (address) => {
    const taken = createServer().listen(0, address);
    await once(taken, 'listening');
    servers.push(taken);
    const { port } = taken.address() as AddressInfo;
    const args = ['start', '--data-dir', join(scratch, 'data'), '--port', String(port)];
    await expectOneLine(args, {}, `The port ${port} is taken. Choose another one with --port.`);
  });

  it('the data folder is not writable', async () => {
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    const args = ['start', '--port', '0', '--data-dir', join(closed, 'data')];
    await expectOneLine(args, ordinary, /^The data folder \S+closed\/data is not writable for \w+.*--data-dir/);
  });

  it('the data folder is a file', async () => {
    writeFileSync(join(scratch, 'file'), '');
    await expectOneLine(
      ['start', '--port', '0', '--data-dir', join(scratch, 'file')],
      {},
      /data folder .* is a file|a part of its path is a file/,
    );
  });

  it.each([
    ['nobody listens there', 'postgres://handsel@127.0.0.1:1/handsel', /database at DATABASE_URL .*ECONNREFUSED/],
    ['it is no address', 'not an address', /^DATABASE_URL is not usable: expected postgres:/],
  ])('DATABASE_URL cannot be used: %s', async (_, DATABASE_URL, message) => {
    await expectOneLine(['start', '--port', '0'], { environment: { DATABASE_URL } }, message);
  });

  it('Redis cannot be reached', async () => {
    const environment = { REDIS_URL: 'redis://127.0.0.1:1' };
    const args = ['start', '--port', '0', '--data-dir', join(scratch, 'data')];
    await expectOneLine(args, { environment }, /^Redis at 127.0.0.1:1 cannot be used: .*ECONNREFUSED/);
  });

  it('--reset would mean a database that is not ours', async () => {
    const environment = { DATABASE_URL: 'postgres://handsel@127.0.0.1:1/handsel' };
    await expectOneLine(
      ['start', '--port', '0', '--reset'],
      { environment },
      /--reset deletes the embedded database only/,
    );
  });

  it.each([
    ['18.20.4', 1],
    ['20.18.9', 1],
    ['20.19.0', 0],
    ['24.1.0', 0],
  ])('Node %s ends with %i', async (version, status) => {
    const fake = join(scratch, 'fake-node.cjs');
    writeFileSync(
      fake,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    const program = [process.execPath, '-r', fake, 'bin/handsel.mjs'];
    const ended = await runHandsel(['--version'], scratch, { program });
    expect(ended.status).toBe(status);
    if (status === 1) expect(ended.err).toBe(`Handsel needs Node 20.19 or newer; this is ${version}.\n`);
    else expect(ended.out).toBe('0.1.0\n');
  });
});

describe('the command line', () => {
  const scratch = makeScratch();
  afterAll(() => removeScratch(scratch));

  it('lists its commands, and each of them says what it takes', async () => {
    const { status, out } = await runHandsel(['--help'], scratch);
    expect(status).toBe(0);
    const commands = [...out.matchAll(/^ {2}([a-z]\S*) {2,}\S/gm)].map(([, name]) => name ?? '');
    expect(commands).toEqual(expect.arrayContaining(['start', 'demo', 'import', 'rank', 'solve', 'migrate']));
    for (const command of commands) {
      const help = await runHandsel([command, '--help'], scratch);
      expect([command, help.status, help.err]).toEqual([command, 0, '']);
      expect(help.out).toMatch(new RegExp(`^Usage: handsel ${command}`));
    }
  }, 60_000);

  it.each([
    ['an unknown command', ['frobnicate'], "error: unknown command 'frobnicate'"],
    ['an unknown option', ['start', '--frobnicate'], "error: unknown option '--frobnicate'"],
    ['a value out of range', ['start', '--port', '70000'], 'whole number from 0 to 65535'],
    ['a missing argument', ['import'], "error: missing required argument 'file'"],
  ])('refuses %s with help and status 2', async (_, args, message) => {
    const { status, out, err } = await runHandsel(args, scratch);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).toContain('Usage: handsel');
  });

  it('prints nothing but its own output through npm', async () => {
    const instance = join(scratch, 'instance.json');
    const people = [
      { role: 'B', avail: '11' },
      { role: 'S', avail: '01' },
    ];
    writeFileSync(instance, JSON.stringify({ slots: 2, days: [2], tables: [1, 1], people, requests: [[0, 1, 7]] }));
    const program = ['npm', 'run', '--silent', 'handsel', '--'];
    const { status, out } = await runHandsel(['solve', instance, '--moves', '100'], scratch, { program });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ requests: 1, held: 1 });
  });
});
