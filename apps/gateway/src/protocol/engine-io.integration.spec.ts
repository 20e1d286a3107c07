import { setTimeout as sleep } from 'node:timers/promises';
import { startGatewayProcess } from '../../../../test/support/gateway-process';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import type { TestProgram } from '../../../../test/support/test-program';
import { RawWebSocket } from '../fixtures/raw-web-socket';

const PING_INTERVAL = 300;
const PING_TIMEOUT = 200;

/** The published protocol, revision 4, as any client of it may count on: https://socket.io/docs/v4/engine-io-protocol */
describe('Engine.IO 4 at /live/', () => {
  let database: TestDatabase;
  let program: TestProgram;
  let url: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    const gateway = await startGatewayProcess(database.url, 0, {
      HANDSEL_GATEWAY_PING_INTERVAL_MILLISECONDS: String(PING_INTERVAL),
      HANDSEL_GATEWAY_PING_TIMEOUT_MILLISECONDS: String(PING_TIMEOUT),
    });
    ({ program } = gateway);
    url = `http://127.0.0.1:${gateway.port}/live/`;
  });
  afterAll(async () => {
    await program.kill('SIGKILL');
    await database.drop();
  });

  const polling = (query = '', init?: RequestInit) => fetch(`${url}?EIO=4&transport=polling${query}`, init);
  const webSocket = (query = '', options?: Parameters<typeof RawWebSocket.open>[1]) =>
    RawWebSocket.open(`${url}?EIO=4&transport=websocket${query}`, options);
  const openByPolling = async () => {
    const text = await (await polling()).text();
    return `&sid=${(JSON.parse(text.slice(1)) as { sid: string }).sid}`;
  };
  const opening = (upgrades: string[]) => ({
    sid: expect.stringMatching(/^.{20,}$/) as string,
    upgrades,
    pingInterval: PING_INTERVAL,
    pingTimeout: PING_TIMEOUT,
    maxPayload: 65_536,
  });

  describe('handshake', () => {
    it('opens by polling, with the upgrade on offer', async () => {
      const response = await polling();
      const text = await response.text();
      expect([response.status, text[0]]).toEqual([200, '0']);
      expect(JSON.parse(text.slice(1))).toEqual(opening(['websocket']));
    });

    it('opens by WebSocket at once', async () => {
      const socket = await webSocket();
      const text = String(await socket.next());
      expect(text[0]).toBe('0');
      expect(JSON.parse(text.slice(1))).toEqual(opening([]));
      socket.end();
    });

    it.each(['?transport=polling', '?EIO=abc&transport=polling', '?EIO=3&transport=polling'])(
      'refuses another revision: %s',
      async (query) => {
        expect((await fetch(url + query)).status).toBe(400);
        const byWebSocket = url + query.replace('polling', 'websocket');
        await expect(RawWebSocket.open(byWebSocket).then((socket) => socket.next())).rejects.toThrow(
          /HTTP 400|closed instead/,
        );
      },
    );

    it.each(['?EIO=4', '?EIO=4&transport=abc', '?EIO=4&transport=webtransport', '?EIO=4&transport=__proto__'])(
      'refuses another transport: %s',
      async (query) => {
        expect((await fetch(url + query)).status).toBe(400);
        await expect(RawWebSocket.open(url + query)).rejects.toThrow('HTTP 400');
      },
    );

    it('refuses other methods, and sessions it does not know', async () => {
      for (const method of ['POST', 'PUT', 'DELETE']) expect((await polling('', { method })).status).toBe(400);
      expect((await polling('&sid=unknown')).status).toBe(400);
      expect((await polling('&sid=__proto__')).status).toBe(400);
      await expect(webSocket('&sid=unknown')).rejects.toThrow('HTTP 400');
    });
  });

  describe('messages', () => {
    it('come and go by polling, several in one request', async () => {
      const sid = await openByPolling();
      const posted = await polling(sid, { method: 'POST', body: '40/first,\x1e40/second,' });
      expect([posted.status, await posted.text()]).toEqual([200, 'ok']);
      const polled = await polling(sid);
      const answers = (await polled.text()).split('\x1e');
      expect(answers).toEqual(
        ['first', 'second'].map((namespace) => `44/${namespace},{"message":"Invalid namespace"}`),
      );
    });

    it('come and go by WebSocket', async () => {
      const socket = await webSocket();
      await socket.next();
      socket.send('40/first,');
      expect(await socket.next()).toBe('44/first,{"message":"Invalid namespace"}');
      socket.end();
    });

    it('of an unknown form close the session', async () => {
      const sid = await openByPolling();
      await polling(sid, { method: 'POST', body: 'abc' });
      expect((await polling(sid)).status).toBe(400);
      const socket = await webSocket();
      await socket.next();
      socket.send('abc');
      await socket.closed();
      expect(socket.isClosed).toBe(true);
    });

    it('are polled for by one request at a time', async () => {
      const sid = await openByPolling();
      const first = polling(sid);
      await sleep(30);
      const second = await polling(sid);
      expect([(await first).status, second.status]).toEqual([200, 400]);
      expect((await polling(sid)).status).toBe(400);
    });

    it('are no longer than a payload may be', async () => {
      const sid = await openByPolling();
      expect((await polling(sid, { method: 'POST', body: `4${'x'.repeat(65_536)}` })).status).toBe(413);
    });
  });

  describe('heartbeat', () => {
    it('is sent at its interval and answered, by polling and by WebSocket', async () => {
      const sid = await openByPolling();
      const socket = await webSocket('', { answersPings: false });
      await socket.next();
      for (let beat = 0; beat < 3; beat++) {
        const polled = await polling(sid);
        expect(await polled.text()).toBe('2');
        expect((await polling(sid, { method: 'POST', body: '3' })).status).toBe(200);
        expect(await socket.next()).toBe('2');
        socket.send('3');
      }
      socket.end();
    });

    it('closes who does not answer', async () => {
      const sid = await openByPolling();
      const socket = await webSocket('', { answersPings: false });
      await socket.closed(PING_INTERVAL + PING_TIMEOUT + 400);
      expect(socket.isClosed).toBe(true);
      expect((await polling(sid)).status).toBe(400);
    });

    it('runs from the server to the client only', async () => {
      const socket = await webSocket();
      await socket.next();
      socket.send('2');
      await socket.closed();
      expect(socket.isClosed).toBe(true);
    });
  });

  describe('closing', () => {
    it('ends a session by polling', async () => {
      const sid = await openByPolling();
      const [polled] = await Promise.all([polling(sid), polling(sid, { method: 'POST', body: '1' })]);
      expect([polled.status, await polled.text()]).toEqual([200, '6']);
      expect((await polling(sid)).status).toBe(400);
    });

    it('ends a session by WebSocket', async () => {
      const socket = await webSocket();
      await socket.next();
      socket.send('1');
      await socket.closed(PING_INTERVAL);
      expect(socket.isClosed).toBe(true);
    });
  });

  describe('upgrade', () => {
    const upgrade = async () => {
      const sid = await openByPolling();
      const socket = await webSocket(sid);
      socket.send('2probe');
      expect(await socket.next()).toBe('3probe');
      return { sid, socket };
    };

    it('goes from polling to a WebSocket, on which the session goes on', async () => {
      const { sid, socket } = await upgrade();
      // Ends the poll that waits.
      const polled = await polling(sid);
      expect([polled.status, await polled.text()]).toEqual([200, '6']);
      socket.send('5', '40/first,');
      expect(await socket.next()).toBe('44/first,{"message":"Invalid namespace"}');
      socket.end();
    });

    it('leaves nothing to poll, and happens once', async () => {
      const { sid, socket } = await upgrade();
      socket.send('5');
      await sleep(50);
      expect((await polling(sid)).status).toBe(400);
      await (await webSocket(sid)).closed(200);
      expect(socket.isClosed).toBe(false);
      socket.end();
    });

    it('is given up when something else is said than the probe', async () => {
      const sid = await openByPolling();
      const socket = await webSocket(sid);
      socket.send('4hello');
      await socket.closed(200);
      expect(socket.isClosed).toBe(true);
      expect((await polling(sid)).status).toBe(200);
    });
  });
});
