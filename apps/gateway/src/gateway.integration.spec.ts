import { randomUUID } from 'node:crypto';
import { PrincipalResolver } from '@handsel/application';
import type { Cursor, ResumeAnswer, ServerEvent } from '@handsel/contracts';
import { EventSequencer, EventTail } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { LiveClient, type LiveEvent } from '@handsel/live-client';
import { createDataSource, PostgresLiveSessions, PostgresPrincipalReader } from '@handsel/persistence';
import { NodeSecrets } from '@handsel/platform';
import type { INestApplication } from '@nestjs/common';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';
import { LiveFixture } from '../../../test/support/live-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { until } from '../../../test/support/until';
import { createGateway } from './create-gateway';
import { chooseFanOut, type FanOutKind } from './fan-out/choose-fan-out';
import type { LiveService } from './live.service';

const PAGE = 'https://match.example.org';

describe.each<FanOutKind>(['direct', 'socket.io'])('the gateway, with events written by %s', (kind) => {
  let database: TestDatabase;
  let fixture: LiveFixture;
  let dataSource: ReturnType<typeof createDataSource>;
  let sequencer: EventSequencer;
  let gateway: { app: INestApplication; live: LiveService };
  let url: string;
  const clients: { close(): unknown }[] = [];
  const problems: unknown[] = [];

  const start = async () => {
    gateway = await createGateway({
      tail: new EventTail({ url: database.url }),
      principals: new PrincipalResolver(new PostgresPrincipalReader(dataSource), {
        clock: systemClock,
        secrets: new NodeSecrets(),
      }),
      sessions: new PostgresLiveSessions(dataSource),
      fanOut: await chooseFanOut({ kind, gatherMilliseconds: 20 }, (reason) => problems.push(reason)),
      clock: systemClock,
      random: Math.random,
      onError: (error) => void problems.push(error),
      origins: [PAGE],
      ringCapacity: 500,
    });
    const server = await gateway.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
  };
  const stop = async () => {
    await gateway.live.stop();
    await gateway.app.close();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new LiveFixture(database.url);
    dataSource = await createDataSource({ url: database.url, poolSize: 4 }).initialize();
    sequencer = new EventSequencer({ url: database.url });
    sequencer.start();
    await start();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(async () => {
    await stop();
    await sequencer.stop();
    await dataSource.destroy();
    await fixture.close();
    await database.drop();
    expect(problems).toEqual([]);
  });

  /** A live client that counts: events of the fixture carry a number. */
  const follow = (conventionId: string, token: string, cursor: Cursor | null = null) => {
    const heard: number[] = [];
    const statuses: string[] = [];
    const snapshots: Cursor[] = [];
    const client = new LiveClient({
      url,
      token,
      conventionId,
      cursor,
      onEvent: (event: LiveEvent) => event.type === 'profiles.imported' && heard.push(event.payload.created),
      onStatus: (status, code) => void statuses.push(code ? `${status} ${code}` : status),
      onSnapshotNeeded: async () => {
        const { rows } = await fixture.pool.query('SELECT epoch, position FROM event_heads WHERE convention_id = $1', [
          conventionId,
        ]);
        const snapshot = { epoch: rows[0].epoch, position: Number(rows[0].position) };
        snapshots.push(snapshot);
        return snapshot;
      },
    });
    clients.push(client);
    return { client, heard, statuses, snapshots, live: () => until(() => client.status === 'live') };
  };

  const bare = (options: Partial<ManagerOptions & SocketOptions>): Socket => {
    const socket = io(url, {
      path: '/live/',
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      ...options,
    });
    clients.push(socket);
    return socket;
  };
  const outcome = (socket: Socket) =>
    new Promise<string>((resolve) => {
      socket.once('connect', () => resolve('connected'));
      socket.once('connect_error', (error: Error & { data?: { code: string } }) =>
        resolve(error.data?.code ?? error.message),
      );
    });
  const headOf = async (conventionId: string) =>
    Number(
      (await fixture.pool.query('SELECT position FROM event_heads WHERE convention_id = $1', [conventionId])).rows[0]
        .position,
    );

  it('lets each audience hear its own and nothing else', async () => {
    const [here, elsewhere] = [await fixture.convention(), await fixture.convention()];
    const [a, b] = [await fixture.exhibitor(here), await fixture.exhibitor(here)];
    const organizer = await fixture.staff(here, 'organizer');
    const screen = await fixture.screen(here);
    const listeners = {
      a: follow(here, (await fixture.session(a)).token),
      b: follow(here, (await fixture.session(b)).token),
      organizer: follow(here, (await fixture.session({ accountId: organizer })).token),
      screen: follow(here, (await fixture.session({ screenId: screen })).token),
    };
    await Promise.all(Object.values(listeners).map((listener) => listener.live()));

    const say = (audience: string, count: number) => fixture.profilesImported(here, [audience], [count]);
    await say(`organization:${a.organizationId}`, 1);
    await say(`organization:${b.organizationId}`, 2);
    await say('staff', 3);
    await say('system', 4);
    await say('board', 5);
    await fixture.profilesImported(elsewhere, ['everyone', 'staff', `organization:${a.organizationId}`], [6]);
    await fixture.profilesImported(here, [`organization:${a.organizationId}`, 'staff'], [7]);
    await say('everyone', 8);
    await until(() => Object.values(listeners).every(({ heard }) => heard.at(-1) === 8));
    expect(Object.fromEntries(Object.entries(listeners).map(([name, { heard }]) => [name, heard]))).toEqual({
      a: [1, 5, 7, 8],
      b: [2, 5, 8],
      organizer: [3, 5, 7, 8],
      screen: [5, 8],
    });
    const seen = await fixture.pool.query('SELECT last_seen_at FROM screens WHERE id = $1', [screen]);
    expect(seen.rows[0].last_seen_at).not.toBeNull();
  });

  it('resumes from a cursor, from the ring and from the database, or asks for the whole state', async () => {
    const conventionId = await fixture.convention();
    const { token } = await fixture.session(await fixture.exhibitor(conventionId));
    await fixture.profilesImported(conventionId, ['everyone'], [1, 2, 3, 4, 5]);
    await until(async () => (await headOf(conventionId)) === 5);
    const early = follow(conventionId, token, { epoch: 'first', position: 2 });
    await early.live();
    expect(early.heard).toEqual([3, 4, 5]);
    expect(early.client.cursor).toEqual({ epoch: 'first', position: 5 });

    await fixture.profilesImported(
      conventionId,
      ['everyone'],
      Array.from({ length: 560 }, (_, n) => n + 6),
    );
    await until(() => early.heard.length === 563);
    expect(early.heard).toEqual(Array.from({ length: 563 }, (_, n) => n + 3));

    // The ring holds 500 of the 565.
    const near = follow(conventionId, token, { epoch: 'first', position: 65 });
    const far = follow(conventionId, token, { epoch: 'first', position: 64 });
    const restored = follow(conventionId, token, { epoch: 'before the restore', position: 560 });
    await Promise.all([near.live(), far.live(), restored.live()]);
    expect([near.heard.length, near.snapshots.length]).toEqual([500, 0]);
    expect([far.heard.length, far.snapshots]).toEqual([0, [{ epoch: 'first', position: 565 }]]);
    expect([restored.heard.length, restored.snapshots.length]).toEqual([0, 1]);
    await fixture.profilesImported(conventionId, ['everyone'], [566]);
    await until(() => [early, near, far, restored].every(({ heard }) => heard.at(-1) === 566));
  });

  it('answers who was told of a position over HTTP before the gateway heard of it', async () => {
    const conventionId = await fixture.convention();
    const { token } = await fixture.session(await fixture.exhibitor(conventionId));
    await fixture.profilesImported(conventionId, ['everyone'], [1]);
    await until(async () => (await headOf(conventionId)) === 1);
    const listener = follow(conventionId, token, { epoch: 'first', position: 1 });
    await listener.live();
    expect(listener.snapshots).toEqual([]);
  });

  it('refuses who has no open session, who asks for another convention, and hostile pages', async () => {
    const [here, elsewhere] = [await fixture.convention(), await fixture.convention()];
    const account = await fixture.exhibitor(here);
    const { token } = await fixture.session(account);
    const { token: expired } = await fixture.session(account, -1);

    expect(await outcome(bare({}))).toBe('SESSION_MISSING');
    expect(await outcome(bare({ query: { token } }))).toBe('SESSION_MISSING');
    expect(await outcome(bare({ auth: { token: expired } }))).toBe('SESSION_MISSING');
    expect(await outcome(bare({ auth: { token: { admin: true } } }))).toBe('SESSION_MISSING');
    expect(await outcome(bare({ auth: { token } }))).toBe('connected');
    const cookie = `other=1; handsel_session=${token}`;
    // A cookie without an Origin could come from anywhere.
    expect(await outcome(bare({ extraHeaders: { cookie } }))).toBe('SESSION_MISSING');
    expect(await outcome(bare({ extraHeaders: { cookie, origin: PAGE } }))).toBe('connected');
    expect(await outcome(bare({ extraHeaders: { cookie, origin: url } }))).toBe('connected');
    for (const origin of [
      'https://evil.example',
      'null',
      `${PAGE}.evil.example`,
      'http://match.example.org',
      `${PAGE}:444`,
    ])
      expect(await outcome(bare({ extraHeaders: { cookie, origin } }))).toBe('websocket error');

    const stranger = follow(elsewhere, token);
    await until(() => stranger.client.status === 'refused');
    const nowhere = follow(randomUUID(), token);
    await until(() => nowhere.client.status === 'refused');
    expect([stranger.statuses, nowhere.statuses]).toEqual([['refused THING_NOT_FOUND'], ['refused THING_NOT_FOUND']]);
  });

  it('closes the sockets of a session within two seconds after it has ended', async () => {
    const conventionId = await fixture.convention();
    const account = await fixture.exhibitor(conventionId);
    const [told, silent, short, kept] = await Promise.all([
      fixture.session(account),
      fixture.session(account),
      fixture.session(account, 2),
      fixture.session(account),
    ]);
    const listeners = [told, silent, short, kept].map(({ token }) => follow(conventionId, token));
    await Promise.all(listeners.map((listener) => listener.live()));
    await fixture.pool.query('UPDATE sessions SET revoked_at = now() WHERE id = ANY($1)', [
      [told.sessionId, silent.sessionId],
    ]);
    await fixture.sessionRevoked(conventionId, told.sessionId);
    await until(
      () => listeners[0]?.client.status === 'reconnecting' || listeners[0]?.client.status === 'refused',
      1_500,
    );
    await until(() => listeners[1]?.client.status !== 'live', 5_000);
    await until(() => listeners[2]?.client.status !== 'live', 5_000);
    await fixture.profilesImported(conventionId, ['everyone'], [1]);
    await until(() => listeners.slice(0, 3).every((listener) => listener.client.status === 'refused'));
    await until(() => listeners[3]?.heard.length === 1);
    expect(listeners.map((listener) => listener.heard)).toEqual([[], [], [], [1]]);
  });

  it('answers what it cannot read with a code or a closed socket, and lives', async () => {
    const conventionId = await fixture.convention();
    const { token } = await fixture.session(await fixture.exhibitor(conventionId));
    const witness = follow(conventionId, token);
    await witness.live();

    const socket = bare({ auth: { token } });
    await outcome(socket);
    const ask = (name: string, ...values: unknown[]) => socket.timeout(2_000).emitWithAck(name, ...values);
    const invalid = { ok: false, code: 'INPUT_INVALID' };
    expect(await ask('resume')).toEqual(invalid);
    expect(await ask('resume', { conventionId: "' OR 1=1--" })).toEqual(invalid);
    expect(await ask('resume', { conventionId, cursor: { epoch: 'first', position: -1 } })).toEqual(invalid);
    expect(await ask('resume', { conventionId, cursor: { epoch: 'first', position: 1e308 } })).toEqual(invalid);
    expect(await ask('resume', { conventionId, room: 'staff' })).toEqual(invalid);
    expect(await ask('resume', JSON.parse(`{"conventionId":"${conventionId}","__proto__":{"admin":true}}`))).toEqual(
      invalid,
    );
    expect(await ask('resume', Buffer.from('binary'))).toEqual(invalid);
    for (const name of ['join', '__proto__', 'constructor', 'event', '1'])
      expect(await ask(name, { room: 'staff' })).toEqual({ ok: false, code: 'ROUTE_NOT_FOUND' });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();

    const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const frames = [
      `420["resume",${nested}]`,
      '45-99999-["resume",{"_placeholder":true,"num":0}]',
      '451-["resume",{"_placeholder":true,"num":7}]',
      '42["__proto__",{"__proto__":{"admin":true}}]',
      '42{"not":"an array"}',
      '42[[["deep"]]]',
      '49',
      '4\u0000',
      `42["resume","${'x'.repeat(70_000)}"]`,
    ];
    for (const frame of frames) {
      const hostile = bare({ auth: { token } });
      await outcome(hostile);
      (hostile.io.engine as unknown as { transport: { ws: { send(data: string): void } } }).transport.ws.send(frame);
    }
    const flood = bare({ auth: { token } });
    await outcome(flood);
    for (let i = 0; i < 1_000; i++) flood.emit('resume', {});
    await until(() => !flood.connected, 3_000, 'closing the flood');

    const health = await fetch(`${url}/live/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ready' }]);
    await fixture.profilesImported(conventionId, ['everyone'], [1]);
    await until(() => witness.heard.length === 1);
    expect(witness.statuses).toEqual(['live']);
  });

  it('cuts off a reader that stands still, who comes back and has missed nothing', async () => {
    const conventionId = await fixture.convention();
    const { token } = await fixture.session(await fixture.exhibitor(conventionId));
    const slow = bare({ auth: { token } });
    await outcome(slow);
    const answer = (await slow.emitWithAck('resume', { conventionId, cursor: null })) as ResumeAnswer;
    expect(answer).toMatchObject({ ok: true, complete: true, top: 0 });
    const heard: ServerEvent[] = [];
    slow.on('event', (event: ServerEvent) => heard.push(event));
    const { ws } = (slow.io.engine as unknown as { transport: { ws: { _socket: { pause(): void; resume(): void } } } })
      .transport;
    ws._socket.pause();
    const before = gateway.live.sockets.count;
    const bulk = 'x'.repeat(100_000);
    for (let i = 1; i <= 200; i++)
      await fixture.pool.query(
        `INSERT INTO events (convention_id, type, audience, payload, at)
         VALUES ($1, 'profiles.imported', '{everyone}', jsonb_build_object('created', $2::integer, 'updated', 0, 'bulk', $3::text), now())`,
        [conventionId, i, bulk],
      );
    await until(() => gateway.live.sockets.count < before, 10_000, 'cutting off');
    ws._socket.resume();
    await until(() => !slow.connected);
    const back = follow(conventionId, token, { epoch: 'first', position: heard.at(-1)?.position ?? 0 });
    await until(() => back.heard.at(-1) === 200);
    expect([...heard.map((event) => event.position), ...back.heard]).toEqual(
      Array.from({ length: 200 }, (_, n) => n + 1),
    );
  });
});
