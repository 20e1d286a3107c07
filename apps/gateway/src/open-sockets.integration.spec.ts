import { setTimeout as sleep } from 'node:timers/promises';
import { until } from '../../../test/support/until';
import { GatewayHarness, outcomeOf } from './fixtures/gateway-harness';
import { RawWebSocket } from './fixtures/raw-web-socket';

/** Of a look every 400 ms, and what a busy machine adds. */
const WITHIN_A_SECOND = 1_000;

describe('sockets that are open', () => {
  let gateway: GatewayHarness;
  beforeAll(async () => void (gateway = await GatewayHarness.start('direct', { socketsPerAccount: 3 })));
  afterEach(() => gateway.closeClients());
  afterAll(async () => {
    await gateway.stop();
    expect(gateway.problems).toEqual([]);
  });

  it.each([
    ['is revoked, with an event', 'UPDATE sessions SET revoked_at = now() WHERE id = $1', true],
    ['is revoked, without one', 'UPDATE sessions SET revoked_at = now() WHERE id = $1', false],
    [
      'belongs to an account that is switched off',
      'UPDATE accounts SET disabled_at = now() WHERE id = (SELECT account_id FROM sessions WHERE id = $1)',
      false,
    ],
  ])('close within a second when their session %s', async (_, statement, announced) => {
    const conventionId = await gateway.fixture.convention();
    const account = await gateway.fixture.exhibitor(conventionId);
    const { token, sessionId } = await gateway.fixture.session(account);
    const bystander = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
    const listener = gateway.follow(conventionId, token);
    const other = gateway.follow(conventionId, bystander.token);
    await Promise.all([listener.live(), other.live()]);
    await gateway.fixture.pool.query(statement, [sessionId]);
    if (announced) await gateway.fixture.sessionRevoked(conventionId, sessionId);
    await until(() => listener.client.status !== 'live', WITHIN_A_SECOND);
    await gateway.fixture.profilesImported(conventionId, ['everyone'], [1]);
    await until(() => listener.client.status === 'refused' && other.heard.length === 1);
    expect([listener.heard, other.statuses]).toEqual([[], ['live']]);
  });

  it.each(['DELETE FROM sessions WHERE id = $1', 'UPDATE sessions SET expires_at = now() WHERE id = $1'])(
    'close soon after what no part of Handsel does: %s',
    async (statement) => {
      const conventionId = await gateway.fixture.convention();
      const { token, sessionId } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
      const listener = gateway.follow(conventionId, token);
      await listener.live();
      await gateway.fixture.pool.query(statement, [sessionId]);
      await until(() => listener.client.status === 'refused', 4_000);
      expect(listener.statuses.at(-1)).toBe('refused SESSION_MISSING');
    },
  );

  it('close within a second when their screen is withdrawn', async () => {
    const conventionId = await gateway.fixture.convention();
    const screenId = await gateway.fixture.screen(conventionId);
    const { token } = await gateway.fixture.session({ screenId });
    const listener = gateway.follow(conventionId, token);
    await listener.live();
    await gateway.fixture.pool.query(`UPDATE screens SET status = 'revoked' WHERE id = $1`, [screenId]);
    await until(() => listener.client.status !== 'live', WITHIN_A_SECOND);
    await until(() => listener.client.status === 'refused');
    expect(listener.statuses.at(-1)).toBe('refused SESSION_MISSING');
  });

  it('close when their session expires', async () => {
    const conventionId = await gateway.fixture.convention();
    const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId), 2);
    const listener = gateway.follow(conventionId, token);
    await listener.live();
    await sleep(1_000);
    expect(listener.client.status).toBe('live');
    await until(() => listener.client.status === 'refused', 2_500);
  });

  it('follow a role that is given or taken within a second, with the whole state anew', async () => {
    const conventionId = await gateway.fixture.convention();
    const { accountId, organizationId } = await gateway.fixture.exhibitor(conventionId);
    const { token } = await gateway.fixture.session({ accountId });
    const untouched = gateway.follow(
      conventionId,
      (await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId))).token,
    );
    const listener = gateway.follow(conventionId, token);
    await Promise.all([listener.live(), untouched.live()]);
    const say = async (audience: string, count: number) => {
      await gateway.fixture.profilesImported(conventionId, [audience], [count]);
      await gateway.fixture.profilesImported(conventionId, ['everyone'], [count + 100]);
      await until(() => listener.heard.at(-1) === count + 100);
    };
    const change = async (statement: string) => {
      await gateway.fixture.pool.query(statement, [accountId, conventionId]);
      await until(() => listener.client.status !== 'live', WITHIN_A_SECOND);
      await listener.live();
    };
    await say('staff', 1);
    await change(`INSERT INTO role_grants (account_id, convention_id, role) VALUES ($1, $2, 'organizer')`);
    await say('staff', 2);
    await change('DELETE FROM role_grants WHERE account_id = $1 AND convention_id = $2');
    await say('staff', 3);
    await say(`organization:${organizationId}`, 4);
    await change(
      `UPDATE participants SET organization_id =
         (SELECT id FROM organizations WHERE convention_id = $2 AND id <> organization_id LIMIT 1)
       WHERE account_id = $1 AND convention_id = $2`,
    );
    await say(`organization:${organizationId}`, 5);
    expect(listener.heard).toEqual([101, 2, 102, 103, 4, 104, 105]);
    expect(listener.snapshots).toHaveLength(3);

    await gateway.fixture.pool.query('DELETE FROM participants WHERE account_id = $1', [accountId]);
    await until(() => listener.client.status === 'refused', 3_000);
    expect(listener.statuses.at(-1)).toBe('refused THING_NOT_FOUND');
    expect([untouched.statuses, untouched.snapshots]).toEqual([['live'], []]);
  });

  it('are not opened by who was judged by the role from before', async () => {
    // The role goes between the look at the session and the socket that it opens.
    const conventionId = await gateway.fixture.convention();
    const accountId = await gateway.fixture.staff(conventionId, 'organizer');
    const { token } = await gateway.fixture.session({ accountId });
    for (let round = 0; round < 5; round++) {
      await gateway.fixture.pool.query(
        `INSERT INTO role_grants (account_id, convention_id, role) VALUES ($1, $2, 'organizer') ON CONFLICT DO NOTHING`,
        [accountId, conventionId],
      );
      const listener = gateway.follow(conventionId, token);
      await sleep(round * 4);
      await gateway.fixture.pool.query('DELETE FROM role_grants WHERE account_id = $1', [accountId]);
      await until(() => listener.client.status === 'refused', 3_000, `being refused in round ${round}`);
      expect(listener.statuses.at(-1)).toBe('refused THING_NOT_FOUND');
    }
  });

  it('are not more than an account may have', async () => {
    const conventionId = await gateway.fixture.convention();
    const account = await gateway.fixture.exhibitor(conventionId);
    const [{ token }, second] = [await gateway.fixture.session(account), await gateway.fixture.session(account)];
    const sockets = [1, 2, 3].map(() => gateway.bare({ auth: { token } }));
    expect(await Promise.all(sockets.map(outcomeOf))).toEqual(['connected', 'connected', 'connected']);
    expect(await outcomeOf(gateway.bare({ auth: { token: second.token } }))).toBe('RATE_LIMITED');
    sockets[0]?.close();
    await until(async () => (await outcomeOf(gateway.bare({ auth: { token: second.token } }))) === 'connected');
  });

  it('cost few questions when many sign in at once', async () => {
    const conventionId = await gateway.fixture.convention();
    const clients = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
        const socket = await RawWebSocket.open(`${gateway.url}/live/?EIO=4&transport=websocket`);
        await socket.next();
        return { token, socket };
      }),
    );
    const before = gateway.statements;
    for (const { token, socket } of clients) socket.send(`40${JSON.stringify({ token })}`);
    const answers = await Promise.all(clients.map(({ socket }) => socket.next()));
    expect(answers.every((answer) => String(answer).startsWith('40{'))).toBe(true);
    expect(gateway.statements - before).toBeLessThan(60);
    for (const { socket } of clients) socket.end();
  });
});
