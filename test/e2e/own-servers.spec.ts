import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { ApiClient } from '../../libs/contracts/src';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../libs/platform/src/embedded-postgres/index';
import { complaintsOf, makeScratch, removeScratch, runHandsel, type Ended } from '../support/handsel-command';
import { sampleConvention } from '../support/installation';
import { expectNoProcessOf, processesOf } from '../support/processes';
import { signInBy, startStack, type Stack } from '../support/stack';
import { findRedisServer, startRedis, type TestRedis } from '../support/start-redis';

const LIST = [
  'id,company,what,side',
  '1,Acme Robots,"We make industrial robots, and grippers",supplier',
  '2,北方钢铁,采购 工业机器人 industrial robots,buyer',
  '3,Meadow Dairy,"milk powder',
  'and cheese",supplier',
].join('\n');
const MAP = ['--map', 'key=id,name=company,description=what,side=side'];

describe('an installation on servers of its owner', () => {
  const scratch = makeScratch();
  const redisServer = findRedisServer();
  let database: EmbeddedPostgres;
  let redis: TestRedis | undefined;
  let stack: Stack;
  let administrator: ApiClient & { token: string };
  let conventionId: string;

  beforeAll(async () => {
    database = await startEmbeddedPostgres({ dataDir: makeScratch(), fast: true, removeOnExit: true });
    if (redisServer) redis = await startRedis(redisServer);
    else process.stdout.write('There is no redis-server here: the queue runs on PostgreSQL in this spec.\n');
    const environment = { DATABASE_URL: database.url, REDIS_URL: redis?.url };
    stack = await startStack({ scratch, args: ['--port', '0', '--no-sample'], environment });
    administrator = await signInBy(stack.url, stack.links.administrator);
    conventionId = (await administrator.call('conventions.create', { body: sampleConvention('fair') })).id;
  }, 120_000);

  afterAll(async () => {
    await stack?.stop();
    removeScratch(scratch);
    await redis?.stop();
    await database?.stop();
  }, 30_000);

  it('starts no database of its own', () => {
    const parts = processesOf(scratch).map(({ command }) => command);
    expect(parts.filter((command) => /postgres|guard\.js/.test(command))).toEqual([]);
    expect(parts.filter((command) => /apps\/(api|gateway|worker)\/src\/main\.js/.test(command))).toHaveLength(3);
  });

  /** `handsel import` as a person calls it, with the session in a file. */
  async function importing(content: string, ...args: string[]): Promise<Ended> {
    const [list, token] = [join(scratch, 'list.csv'), join(scratch, 'token')];
    writeFileSync(list, content);
    writeFileSync(token, administrator.token);
    return runHandsel(['import', list, '--url', stack.url, '--token-file', token, ...args], scratch);
  }

  const names = async (): Promise<string[]> => {
    const { items } = await administrator.call('profiles.list', { params: { conventionId } });
    return items.map(({ name }) => name.en ?? name.zh ?? '').sort();
  };

  it('imports a list: tried first, then in earnest, then again as an update', async () => {
    const tried = await importing(LIST, ...MAP, '--dry-run');
    expect(tried).toMatchObject({ status: 0, out: expect.stringContaining('3 would be added and 0 updated') });
    expect(tried.out).toMatch(/Acme Robots: equipment\.\S+ \(found: .*robot/);
    expect(await names()).toEqual([]);
    expect(await importing(LIST, ...MAP)).toMatchObject({
      status: 0,
      out: expect.stringContaining('3 organizations added, 0 updated.'),
    });
    const { status, out } = await importing(LIST.replace('Meadow Dairy', 'Meadow Foods'), ...MAP, '--json');
    expect([status, JSON.parse(out)]).toMatchObject([
      0,
      { rows: 3, offline: false, result: { created: 0, updated: 3, dryRun: false }, issues: [] },
    ]);
    expect(await names()).toEqual(['Acme Robots', 'Meadow Foods', '北方钢铁']);
  }, 60_000);

  it.each([
    ['en', /row 3, company: The row has no name/],
    ['zh', /第 3 行，company 列: 该行没有名称/],
  ])('refuses a bad row in %s, by row and column, and imports nothing', async (language, message) => {
    const bad = 'id,company,side\n7,New Company,buyer\n8,,buyer\n';
    const args = ['--map', 'key=id,name=company,side=side', '--lang', language];
    const { status, err } = await importing(bad, ...args);
    expect([status, err]).toEqual([1, expect.stringMatching(message)]);
    expect(await names()).not.toContain('New Company');
  });

  it('imports past deals: tried first, then in earnest, and refused whole by row and column', async () => {
    const past = 'buyer_org,supplier_id,sector,count\n2,1,equipment.robotics-automation,2\n9,1,,1\n';
    const tried = await importing(past, '--dealings', '--dry-run');
    expect(tried).toMatchObject({
      status: 0,
      out: expect.stringContaining('nothing was written: 2 rows, 3 deals; 1 '),
    });
    const known = async () => (await administrator.call('dealings.get', { params: { conventionId } })).imported;
    expect(await known()).toBeNull();
    const { status, out } = await importing(past, '--dealings', '--json');
    expect([status, JSON.parse(out)]).toMatchObject([
      0,
      { dryRun: false, rows: 2, between: 1, ofSuppliers: 2, issues: [] },
    ]);
    expect(await known()).toMatchObject({ rows: 2 });
    const bad = await importing(`${past}2,2,,1\n`, '--dealings', '--lang', 'zh');
    expect([bad.status, bad.err]).toEqual([1, expect.stringContaining('第 4 行，supplier 列')]);
    expect(await known()).toMatchObject({ rows: 2 });
  }, 60_000);

  /** `handsel match` with the session in a file. */
  const matching = (...args: string[]): Promise<Ended> =>
    runHandsel(['match', '--url', stack.url, '--token-file', join(scratch, 'token'), ...args], scratch);

  it('matches through the queue that was given, and waits for it', async () => {
    const { status, out, err } = await matching('--convention', 'fair', '--json');
    expect([status, JSON.parse(out)]).toMatchObject([0, { status: 'completed', profiles: 3 }]);
    expect((JSON.parse(out) as { matches: number }).matches).toBeGreaterThan(0);
    expect(err).toContain('3 profiles');
    if (redis) expect(await keysOf(redis.url)).toContainEqual(expect.stringMatching(/^bull:matching:/));
  }, 30_000);

  it.each([
    ['a convention that is not there', ['--convention', 'nowhere'], 1, 'fair'],
    ['a server that does not answer', ['--url', 'http://127.0.0.1:1'], 1, 'http://127.0.0.1:1'],
    ['no session', ['--token-file', '/no/such/file'], 2, '--token-file'],
  ])('match refuses %s in a line', async (_, args, status, word) => {
    const ended = await matching(...args);
    expect([ended.status, ended.out, complaintsOf(ended)]).toEqual([status, '', [expect.stringContaining(word)]]);
  });

  it('leaves the database running when it stops', async () => {
    expect(await stack.stop()).toMatchObject({ status: 0 });
    await expectNoProcessOf(scratch);
    const client = new Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query('SELECT slug FROM conventions');
    await client.end();
    expect(rows).toEqual([{ slug: 'fair' }]);
  });
});

async function keysOf(url: string): Promise<string[]> {
  const client = new Redis(url);
  try {
    return await client.keys('*');
  } finally {
    client.disconnect();
  }
}
