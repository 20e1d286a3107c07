import { setTimeout as sleep } from 'node:timers/promises';
import { EventSequencer } from '@handsel/events';
import { startGatewayProcess } from '../../../../test/support/gateway-process';
import { LiveFixture } from '../../../../test/support/live-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import type { TestProgram } from '../../../../test/support/test-program';
import { frame, RawWebSocket } from '../fixtures/raw-web-socket';

/** The published protocol, revision 5, as any client of it may count on: https://socket.io/docs/v4/socket-io-protocol */
describe('Socket.IO 5 at /live/', () => {
  let database: TestDatabase;
  let fixture: LiveFixture;
  let sequencer: EventSequencer;
  let program: TestProgram;
  let url: string;
  let conventionId: string;
  let token: string;
  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new LiveFixture(database.url);
    sequencer = new EventSequencer({ url: database.url });
    sequencer.start();
    conventionId = await fixture.convention();
    ({ token } = await fixture.session(await fixture.exhibitor(conventionId)));
    const gateway = await startGatewayProcess(database.url);
    ({ program } = gateway);
    url = `http://127.0.0.1:${gateway.port}/live/?EIO=4&transport=websocket`;
  });
  afterAll(async () => {
    await program.kill('SIGKILL');
    await sequencer.stop();
    await fixture.close();
    await database.drop();
  });

  const open = async () => {
    const socket = await RawWebSocket.open(url);
    await socket.next();
    return socket;
  };
  const connect = async () => {
    const socket = await open();
    socket.send(`40${JSON.stringify({ token })}`);
    expect(String(await socket.next())).toMatch(/^40\{/);
    return socket;
  };
  const resume = () => JSON.stringify(['resume', { conventionId }]);

  it('connects to the main namespace with a token, and names the socket', async () => {
    const socket = await open();
    socket.send(`40${JSON.stringify({ token })}`);
    const answer = String(await socket.next());
    expect(answer.slice(0, 2)).toBe('40');
    // No `pid`: connection state recovery is off.
    expect(JSON.parse(answer.slice(2))).toEqual({ sid: expect.stringMatching(/^.{20,}$/) as string });
    socket.end();
  });

  it.each([
    ['without a token', '40'],
    ['with a wrong one', '40{"token":"not a token"}'],
    ['with something else', '40{"token":{"admin":true}}'],
  ])('answers with a CONNECT_ERROR %s, and leaves the connection open', async (_, packet) => {
    const socket = await open();
    socket.send(packet);
    const answer = String(await socket.next());
    expect(answer.slice(0, 2)).toBe('44');
    expect(JSON.parse(answer.slice(2))).toEqual({ message: 'SESSION_MISSING', data: { code: 'SESSION_MISSING' } });
    socket.send(`40${JSON.stringify({ token })}`);
    expect(String(await socket.next())).toMatch(/^40\{"sid"/);
    socket.end();
  });

  it('knows no other namespace', async () => {
    const socket = await connect();
    for (const namespace of ['/random', '/admin', '/__proto__']) {
      socket.send(`40${namespace},${JSON.stringify({ token })}`);
      expect(await socket.next()).toBe(`44${namespace},{"message":"Invalid namespace"}`);
    }
    socket.end();
  });

  it.each([
    ['no JSON', '4abc'],
    ['an event before connecting', '42["resume",{}]'],
    ['an acknowledgement before connecting', '431[]'],
    ['a CONNECT that is no object', '40"token"'],
  ])('closes a connection that begins with %s', async (_, packet) => {
    const socket = await open();
    socket.send(packet);
    await socket.closed();
    expect(socket.isClosed).toBe(true);
  });

  it.each([
    ['an unknown type', '49'],
    ['an event without a name', '42[]'],
    ['an event that is an object', '42{}'],
    ['an event that is no JSON', '42[resume]'],
    ['a second CONNECT', '40{}'],
    ['a CONNECT_ERROR', '44{"message":"no"}'],
    ['a name that is reserved', '42["disconnecting"]'],
    ['an acknowledgement that is no array', '431{}'],
    ['attachments without a number', '45-["resume"]'],
    [
      'something else than the attachment that was announced',
      '451-["resume",{"_placeholder":true,"num":0}]',
      '42["x"]',
    ],
  ])('closes a connection that says %s', async (_, ...packets) => {
    const socket = await connect();
    socket.send(...packets);
    await socket.closed();
    expect(socket.isClosed).toBe(true);
  });

  it('acknowledges events under their number, with and without attachments', async () => {
    const socket = await connect();
    socket.send(`42${resume()}`, `42456${resume()}`);
    expect(String(await socket.next())).toMatch(/^43456\[\{"ok":true,/);
    socket.send('451-789["resume",{"_placeholder":true,"num":0}]');
    socket.write(frame({ opcode: 2, payload: Buffer.from([1, 2, 3]) }));
    expect(await socket.next()).toBe('43789[{"ok":false,"code":"INPUT_INVALID"}]');
    socket.end();
  });

  it('sends events as one text packet each', async () => {
    const socket = await connect();
    socket.send(`421${resume()}`);
    await socket.next();
    await fixture.profilesImported(conventionId, ['everyone'], [1, 2]);
    for (const created of [1, 2]) {
      const text = String(await socket.next());
      expect(text.slice(0, 2)).toBe('42');
      expect(JSON.parse(text.slice(2))).toMatchObject(['event', { conventionId, payload: { created } }]);
    }
    socket.end();
  });

  it('stops after a DISCONNECT, and leaves the connection open', async () => {
    const socket = await connect();
    socket.send(`421${resume()}`);
    await socket.next();
    socket.send('41');
    await sleep(100);
    await fixture.profilesImported(conventionId, ['everyone'], [3]);
    await sleep(400);
    expect(socket.isClosed).toBe(false);
    socket.send(`40${JSON.stringify({ token })}`);
    expect(String(await socket.next())).toMatch(/^40\{"sid"/);
    socket.end();
  });
});
