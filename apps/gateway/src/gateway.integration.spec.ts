import { randomUUID } from 'node:crypto';
import type { ResumeAnswer, ServerEvent } from '@handsel/contracts';
import { until } from '../../../test/support/until';
import type { FanOutKind } from './fan-out/choose-fan-out';
import { GatewayHarness, outcomeOf, PAGE } from './fixtures/gateway-harness';

describe.each<FanOutKind>(['direct', 'socket.io'])('the gateway, with events written by %s', (kind) => {
  let gateway: GatewayHarness;
  beforeAll(async () => void (gateway = await GatewayHarness.start(kind)));
  afterEach(() => gateway.closeClients());
  afterAll(async () => {
    await gateway.stop();
    expect(gateway.problems).toEqual([]);
  });

  it('lets each audience hear its own and nothing else', async () => {
    const [here, elsewhere] = [await gateway.fixture.convention(), await gateway.fixture.convention()];
    const [a, b] = [await gateway.fixture.exhibitor(here), await gateway.fixture.exhibitor(here)];
    const organizer = await gateway.fixture.staff(here, 'organizer');
    const screen = await gateway.fixture.screen(here);
    const listeners = {
      a: gateway.follow(here, (await gateway.fixture.session(a)).token),
      b: gateway.follow(here, (await gateway.fixture.session(b)).token),
      organizer: gateway.follow(here, (await gateway.fixture.session({ accountId: organizer })).token),
      screen: gateway.follow(here, (await gateway.fixture.session({ screenId: screen })).token),
    };
    await Promise.all(Object.values(listeners).map((listener) => listener.live()));

    const say = (audience: string, count: number) => gateway.fixture.profilesImported(here, [audience], [count]);
    await say(`organization:${a.organizationId}`, 1);
    await say(`organization:${b.organizationId}`, 2);
    await say('staff', 3);
    await say('system', 4);
    await say('board', 5);
    await gateway.fixture.profilesImported(elsewhere, ['everyone', 'staff', `organization:${a.organizationId}`], [6]);
    await gateway.fixture.profilesImported(here, [`organization:${a.organizationId}`, 'staff'], [7]);
    await say('everyone', 8);
    await until(() => Object.values(listeners).every(({ heard }) => heard.at(-1) === 8));
    expect(Object.fromEntries(Object.entries(listeners).map(([name, { heard }]) => [name, heard]))).toEqual({
      a: [1, 5, 7, 8],
      b: [2, 5, 8],
      organizer: [3, 5, 7, 8],
      screen: [5, 8],
    });
    const seen = await gateway.fixture.pool.query('SELECT last_seen_at FROM screens WHERE id = $1', [screen]);
    expect(seen.rows[0].last_seen_at).not.toBeNull();
  });

  it('resumes from a cursor, from the ring and from the database, or asks for the whole state', async () => {
    const conventionId = await gateway.fixture.convention();
    const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
    await gateway.fixture.profilesImported(conventionId, ['everyone'], [1, 2, 3, 4, 5]);
    await until(async () => (await gateway.headOf(conventionId)).position === 5);
    const early = gateway.follow(conventionId, token, { epoch: 'first', position: 2 });
    await early.live();
    expect(early.heard).toEqual([3, 4, 5]);
    expect(early.client.cursor).toEqual({ epoch: 'first', position: 5 });

    await gateway.fixture.profilesImported(
      conventionId,
      ['everyone'],
      Array.from({ length: 560 }, (_, n) => n + 6),
    );
    await until(() => early.heard.length === 563);
    expect(early.heard).toEqual(Array.from({ length: 563 }, (_, n) => n + 3));

    // The ring holds 500 of the 565.
    const near = gateway.follow(conventionId, token, { epoch: 'first', position: 65 });
    const far = gateway.follow(conventionId, token, { epoch: 'first', position: 64 });
    const restored = gateway.follow(conventionId, token, { epoch: 'before the restore', position: 560 });
    await Promise.all([near.live(), far.live(), restored.live()]);
    expect([near.heard.length, near.snapshots.length]).toEqual([500, 0]);
    expect([far.heard.length, far.snapshots]).toEqual([0, [{ epoch: 'first', position: 565 }]]);
    expect([restored.heard.length, restored.snapshots.length]).toEqual([0, 1]);
    await gateway.fixture.profilesImported(conventionId, ['everyone'], [566]);
    await until(() => [early, near, far, restored].every(({ heard }) => heard.at(-1) === 566));
  });

  it('answers who was told of a position over HTTP before the gateway heard of it', async () => {
    const conventionId = await gateway.fixture.convention();
    const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
    await gateway.fixture.profilesImported(conventionId, ['everyone'], [1]);
    await until(async () => (await gateway.headOf(conventionId)).position === 1);
    const listener = gateway.follow(conventionId, token, { epoch: 'first', position: 1 });
    await listener.live();
    expect(listener.snapshots).toEqual([]);
  });

  it('refuses who has no open session, who asks for another convention, and hostile pages', async () => {
    const [here, elsewhere] = [await gateway.fixture.convention(), await gateway.fixture.convention()];
    const account = await gateway.fixture.exhibitor(here);
    const { token } = await gateway.fixture.session(account);
    const { token: expired } = await gateway.fixture.session(account, -1);

    expect(await outcomeOf(gateway.bare({}))).toBe('SESSION_MISSING');
    expect(await outcomeOf(gateway.bare({ query: { token } }))).toBe('SESSION_MISSING');
    expect(await outcomeOf(gateway.bare({ auth: { token: expired } }))).toBe('SESSION_MISSING');
    expect(await outcomeOf(gateway.bare({ auth: { token: { admin: true } } }))).toBe('SESSION_MISSING');
    expect(await outcomeOf(gateway.bare({ auth: { token } }))).toBe('connected');
    const cookie = `other=1; handsel_session=${token}`;
    // A cookie without an Origin could come from anywhere.
    expect(await outcomeOf(gateway.bare({ extraHeaders: { cookie } }))).toBe('SESSION_MISSING');
    expect(await outcomeOf(gateway.bare({ extraHeaders: { cookie, origin: PAGE } }))).toBe('connected');
    expect(await outcomeOf(gateway.bare({ extraHeaders: { cookie, origin: gateway.url } }))).toBe('connected');
    for (const origin of [
      'https://evil.example',
      'null',
      `${PAGE}.evil.example`,
      'http://match.example.org',
      `${PAGE}:444`,
    ])
      expect(await outcomeOf(gateway.bare({ extraHeaders: { cookie, origin } }))).toBe('websocket error');

    const stranger = gateway.follow(elsewhere, token);
    await until(() => stranger.client.status === 'refused');
    const nowhere = gateway.follow(randomUUID(), token);
    await until(() => nowhere.client.status === 'refused');
    expect([stranger.statuses, nowhere.statuses]).toEqual([['refused THING_NOT_FOUND'], ['refused THING_NOT_FOUND']]);
  });

  it('answers what it cannot read with a code or a closed socket, and lives', async () => {
    const conventionId = await gateway.fixture.convention();
    const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
    const witness = gateway.follow(conventionId, token);
    await witness.live();

    const socket = gateway.bare({ auth: { token } });
    await outcomeOf(socket);
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
      const hostile = gateway.bare({ auth: { token } });
      await outcomeOf(hostile);
      (hostile.io.engine as unknown as { transport: { ws: { send(data: string): void } } }).transport.ws.send(frame);
    }
    const flood = gateway.bare({ auth: { token } });
    await outcomeOf(flood);
    for (let i = 0; i < 1_000; i++) flood.emit('resume', {});
    await until(() => !flood.connected, 3_000, 'closing the flood');

    const health = await fetch(`${gateway.url}/live/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ready' }]);
    await gateway.fixture.profilesImported(conventionId, ['everyone'], [1]);
    await until(() => witness.heard.length === 1);
    expect(witness.statuses).toEqual(['live']);
  });

  it('cuts off a reader that stands still, who comes back and has missed nothing', async () => {
    const conventionId = await gateway.fixture.convention();
    const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
    const slow = gateway.bare({ auth: { token } });
    await outcomeOf(slow);
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
      await gateway.fixture.pool.query(
        `INSERT INTO events (convention_id, type, audience, payload, at)
         VALUES ($1, 'profiles.imported', '{everyone}', jsonb_build_object('created', $2::integer, 'updated', 0, 'bulk', $3::text), now())`,
        [conventionId, i, bulk],
      );
    await until(() => gateway.live.sockets.count < before, 10_000, 'cutting off');
    ws._socket.resume();
    await until(() => !slow.connected);
    const back = gateway.follow(conventionId, token, { epoch: 'first', position: heard.at(-1)?.position ?? 0 });
    await until(() => back.heard.at(-1) === 200);
    expect([...heard.map((event) => event.position), ...back.heard]).toEqual(
      Array.from({ length: 200 }, (_, n) => n + 1),
    );
  });
});
