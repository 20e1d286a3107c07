import { once } from 'node:events';
import { createServer } from 'node:http';
import { Client } from 'pg';
import { complaintsOf, makeScratch, removeScratch, runHandsel, startHandselCommand } from '../support/handsel-command';
import { expectNoProcessOf } from '../support/processes';
import {
  databaseOf,
  dataDirOf,
  signInBy,
  startStack,
  type Role,
  type Stack,
  type StackOptions,
} from '../support/stack';
import { until } from '../support/until';

const NPM_START = ['npm', 'start', '--silent', '--'];
const PAGES = ['/', '/sign-in', '/board', '/c/any/board', '/matches', '/queue', '/timetable', '/screens', '/api/docs'];

/** Each part goes on with the folder that the one before has left, as somebody who starts it every day does. */
describe('an installation from its first start to a database that is too new', () => {
  const scratch = makeScratch();
  let stack: Stack;
  let deals: string[];

  afterAll(() => removeScratch(scratch));

  const start = async (options: StackOptions = {}) => (stack = await startStack({ scratch, ...options }));

  /** What the organizer sees of the deals, by which the data is known again. */
  async function readDeals(): Promise<string[]> {
    const organizer = await signInBy(stack.url, stack.links.organizer);
    const conventionId = (await organizer.call('session.get')).grants[0]?.conventionId ?? '';
    const { items } = await organizer.call('deals.list', { params: { conventionId }, query: { limit: 100 } });
    return items.map(({ key, amount, status }) => `${key} ${amount} ${status}`).sort();
  }

  describe('npm start on an empty folder', () => {
    beforeAll(() => start({ program: NPM_START }), 120_000);

    it('creates the sample convention and says how far it is', () => {
      const said = stack.lines.join('\n');
      expect(said).toContain('Handsel is starting.');
      expect(said).toContain('The database is empty: a sample convention is created.');
      expect(said).toMatch(/Matching: 160 profiles, \d+ matches/);
      expect(said).toContain(`API documentation   ${stack.url}/api/docs`);
    });

    it.each(PAGES)('serves %s under a content security policy', async (page) => {
      const answer = await fetch(stack.url + page);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    });

    it.each<[Role, object]>([
      ['exhibitor', { kind: 'person', administrator: false, grants: [{ role: 'exhibitor' }] }],
      ['matchmaker', { kind: 'person', administrator: false, grants: [{ role: 'matchmaker' }] }],
      ['screen', { kind: 'screen', administrator: false, grants: [], screen: { place: expect.any(String) } }],
      ['administrator', { kind: 'person', administrator: true }],
    ])('signs the %s in by the printed link, once', async (role, expected) => {
      const client = await signInBy(stack.url, stack.links[role]);
      expect(await client.call('session.get')).toMatchObject(expected);
      await expect(signInBy(stack.url, stack.links[role])).rejects.toMatchObject({ status: 401 });
    });

    it('has deals signed to show', async () => {
      deals = await readDeals();
      expect(deals.filter((deal) => deal.endsWith(' signed'))).toHaveLength(12);
    });

    it('refuses another start on the folder in one line with the pid', async () => {
      const ended = await runHandsel(['start', '--port', '0', '--data-dir', dataDirOf(scratch)], scratch);
      expect([ended.status, ended.out, complaintsOf(ended)]).toEqual([
        1,
        'Handsel is starting.\n',
        [expect.stringContaining(`Another start (pid ${stack.pidOf('cli')}) is running on ${dataDirOf(scratch)}`)],
      ]);
    });

    it.each(['gateway', 'api', 'worker'])('brings a %s back that was killed', async (part) => {
      const killed = stack.pidOf(part);
      process.kill(killed, 'SIGKILL');
      await stack.said(new RegExp(`The ${part} ended \\(SIGKILL\\) and is started again`));
      await until(async () => (await isServing(stack)) && isThere(part));
      expect(stack.pidOf(part)).not.toBe(killed);
    });

    it('stops everything in order on Ctrl-C, which reaches npm and all below it', async () => {
      stack.signalGroup('SIGINT');
      // npm ends by the signal itself, whatever its command has returned.
      const { out, signal } = await stack.ended;
      expect([out.trimEnd().split('\n').at(-1), signal]).toEqual(['Stopped. The data is kept.', 'SIGINT']);
      await expectNoProcessOf(scratch);
    });
  });

  describe('the next start', () => {
    const taken = createServer((_, response) => response.end('another program'));

    beforeAll(async () => {
      taken.listen(3000).on('error', () => {});
      await Promise.race([once(taken, 'listening'), once(taken, 'error')]).catch(() => {});
      await start({ args: [] });
    }, 60_000);
    afterAll(() => void taken.close());

    it('takes another port than the usual one where that is taken, and says so', () => {
      const port = new URL(stack.url).port;
      expect(port).not.toBe('3000');
      expect(stack.lines).toContain(`  The port 3000 is taken; using ${port} instead.`);
    });

    it('has kept the data and prints fresh links', async () => {
      process.stdout.write(`A second start took ${Math.round(stack.startedInMilliseconds)} ms.\n`);
      expect(stack.lines.join('\n')).not.toContain('sample convention is created');
      expect(await readDeals()).toEqual(deals);
    });

    it('stops everything on SIGTERM', async () => {
      expect(await stack.stop()).toMatchObject({ status: 0, out: expect.stringContaining('The data is kept.') });
      await expectNoProcessOf(scratch);
    });
  });

  describe('kill -9', () => {
    it.each([
      ['bin', undefined],
      ['cli', undefined],
      ['npm', NPM_START],
    ])(
      'of the %s leaves nothing running, and the next start has the data',
      async (part, program) => {
        await start({ program });
        expect(await readDeals()).toEqual(deals);
        process.kill(stack.pidOf(part), 'SIGKILL');
        await expectNoProcessOf(scratch);
      },
      60_000,
    );

    it('of the database ends the rest with a word, and the next start has the data', async () => {
      await start();
      process.kill(stack.pidOf('postgres'), 'SIGKILL');
      const ended = await stack.ended;
      const word = 'Without its database Handsel stops. Start it again: the data is kept.';
      expect([ended.status, complaintsOf(ended)]).toEqual([1, [word]]);
      await expectNoProcessOf(scratch);
    }, 60_000);

    it('in the middle of a start leaves nothing running', async () => {
      for (const moment of [/Handsel is starting/, /The database is up/]) {
        const command = startHandselCommand(['--port', '0', '--data-dir', dataDirOf(scratch)], scratch, {
          program: NPM_START,
        });
        await command.line(moment);
        command.child.kill('SIGKILL');
        await expectNoProcessOf(scratch);
      }
    }, 60_000);
  });

  describe('a database of a newer Handsel', () => {
    it('is refused in one line and left as it is', async () => {
      await start();
      expect(await readDeals()).toEqual(deals);
      const client = new Client({ connectionString: databaseOf(scratch) });
      await client.connect();
      await client.query(`INSERT INTO schema_migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture')`);
      await client.end();
      await stack.stop();
      const ended = await runHandsel(['start', '--port', '0', '--data-dir', dataDirOf(scratch)], scratch);
      expect([ended.status, complaintsOf(ended)]).toEqual([
        1,
        [expect.stringMatching(/made by a newer version of Handsel .*FromTheFuture/)],
      ]);
      await expectNoProcessOf(scratch);
    }, 60_000);

    it('is replaced where --reset asks for that, and stays empty with --no-sample', async () => {
      await start({ args: ['--port', '0', '--reset', '--no-sample'] });
      expect(Object.keys(stack.links)).toEqual(['administrator']);
      const administrator = await signInBy(stack.url, stack.links.administrator);
      expect((await administrator.call('conventions.list')).items).toEqual([]);
      stack.signalGroup('SIGINT');
      expect(await stack.ended).toMatchObject({ status: 0, signal: null });
      await expectNoProcessOf(scratch);
    }, 60_000);
  });

  const isThere = (part: string): boolean => {
    try {
      return stack.pidOf(part) > 0;
    } catch {
      return false;
    }
  };
});

/** Pages and API come from the api, and the handshake of a live connection from a gateway. */
async function isServing({ url }: Stack): Promise<boolean> {
  const [page, live] = await Promise.all([
    fetch(`${url}/api/health`).catch(() => null),
    fetch(`${url}/live/?EIO=4&transport=polling`).catch(() => null),
  ]);
  return page !== null && page.status !== 503 && live?.status === 200;
}
