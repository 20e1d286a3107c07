import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventSequencer } from '@handsel/events';
import { LiveClient } from '@handsel/live-client';
import { startGatewayProcess } from '../../../../test/support/gateway-process';
import { LiveFixture } from '../../../../test/support/live-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import type { TestProgram } from '../../../../test/support/test-program';
import { until } from '../../../../test/support/until';
import { frame, RawWebSocket, type Frame } from '../fixtures/raw-web-socket';

const SOCKETS_PER_ADDRESS = 60;
const PING_MILLISECONDS = 1_000;
const SIGN_IN_MILLISECONDS = 1_500;

/** Whatever arrives: a named error or a closed socket, nobody else notices, and the process lives. */
describe('the gateway process, shouted at', () => {
  let database: TestDatabase;
  let fixture: LiveFixture;
  let sequencer: EventSequencer;
  let program: TestProgram;
  let port: number;
  let conventionId: string;
  let token: string;
  let witness: LiveClient;
  let counted = 0;
  const heard: number[] = [];
  const statuses: string[] = [];
  const opened: RawWebSocket[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new LiveFixture(database.url);
    sequencer = new EventSequencer({ url: database.url });
    sequencer.start();
    conventionId = await fixture.convention();
    ({ token } = await fixture.session(await fixture.exhibitor(conventionId)));
    ({ program, port } = await startGatewayProcess(database.url, 0, {
      HANDSEL_GATEWAY_SOCKETS_PER_ADDRESS: String(SOCKETS_PER_ADDRESS),
      HANDSEL_GATEWAY_SOCKETS_PER_ACCOUNT: '0',
      HANDSEL_GATEWAY_PING_INTERVAL_MILLISECONDS: String(PING_MILLISECONDS),
      HANDSEL_GATEWAY_PING_TIMEOUT_MILLISECONDS: String(PING_MILLISECONDS),
      HANDSEL_GATEWAY_SIGN_IN_MILLISECONDS: String(SIGN_IN_MILLISECONDS),
    }));
    witness = new LiveClient({
      url: `http://127.0.0.1:${port}`,
      token,
      conventionId,
      onEvent: (event) => event.type === 'profiles.imported' && heard.push(event.payload.created),
      onStatus: (status) => void statuses.push(status),
      onSnapshotNeeded: () => Promise.reject(new Error('nothing was missed')),
    });
    await until(() => witness.status === 'live');
  });
  afterEach(async () => {
    for (const socket of opened.splice(0)) socket.end();
    await fixture.profilesImported(conventionId, ['everyone'], [++counted]);
    await until(() => heard.length === counted, 5_000, 'the event after the attack');
    const health = await fetch(`http://127.0.0.1:${port}/live/health`);
    expect([health.status, statuses, heard.at(-1)]).toEqual([200, ['live'], counted]);
  });
  afterAll(async () => {
    witness.close();
    await program.kill('SIGTERM');
    const { status, errors } = await program.ended;
    expect([status, errors]).toEqual([0, '']);
    await sequencer.stop();
    await fixture.close();
    await database.drop();
  });

  const open = async (options: { answersPings?: boolean; headers?: Record<string, string> } = {}) => {
    const socket = await RawWebSocket.open(`http://127.0.0.1:${port}/live/?EIO=4&transport=websocket`, options);
    opened.push(socket);
    await socket.next();
    return socket;
  };
  const signIn = async () => {
    const socket = await open();
    socket.send(`40${JSON.stringify({ token })}`);
    await socket.next();
    return socket;
  };
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it.each([
    ['20,000 levels of an array', `421["resume",${deep(20_000)}]`, 'INPUT_INVALID'],
    ['10,000 levels of an object', `421["resume",${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}]`, 'INPUT_INVALID'],
    ['a prototype', '421["resume",{"__proto__":{"admin":true}}]', 'INPUT_INVALID'],
    ['a constructor', '421["resume",{"constructor":{"prototype":{"admin":true}}}]', 'INPUT_INVALID'],
    [
      'numbers beyond reason',
      '421["resume",{"conventionId":1e999,"cursor":{"epoch":"","position":-0}}]',
      'INPUT_INVALID',
    ],
    ['5,000 keys', `421["resume",{${Array.from({ length: 5_000 }, (_, n) => `"k${n}":0`).join()}}]`, 'INPUT_INVALID'],
    ['an event called __proto__', '421["__proto__",{"__proto__":{"admin":true}}]', 'ROUTE_NOT_FOUND'],
    ['an event called error', '421["error",{}]', 'ROUTE_NOT_FOUND'],
    ['an event called 1', '421[1,{}]', 'ROUTE_NOT_FOUND'],
    ['a room', '421["join","staff"]', 'ROUTE_NOT_FOUND'],
    ['an event of the server', '421["event",{"position":1}]', 'ROUTE_NOT_FOUND'],
  ])('answers %s with a code', async (_, packet, code) => {
    const socket = await signIn();
    socket.send(packet);
    expect(await socket.next()).toBe(`431[{"ok":false,"code":"${code}"}]`);
    socket.send(`422["resume",{"conventionId":"${conventionId}"}]`);
    expect(String(await socket.next())).toMatch(/^432\[\{"ok":true/);
  });

  const text = (payload: string | Buffer, more: Partial<Frame> = {}): Frame => ({ payload, ...more });
  const binary = (payload: Buffer): Frame => ({ opcode: 2, payload });
  it.each<[string, number | null, Frame[]]>([
    ['99,999 attachments', null, [text('45-99999-["resume",{"_placeholder":true,"num":0}]')]],
    ['more attachments than anybody needs', null, [text('4511-["resume"]')]],
    ['an attachment that was not announced', null, [binary(Buffer.from([1, 2, 3]))]],
    [
      'an attachment at another place',
      null,
      [text('451-["resume",{"_placeholder":true,"num":7}]'), binary(Buffer.from([1]))],
    ],
    [
      'an attachment at __proto__',
      null,
      [text('451-["resume",{"_placeholder":true,"num":"__proto__"}]'), binary(Buffer.from([1]))],
    ],
    ['connect', null, [text('42["connect"]')]],
    ['disconnecting', null, [text('42["disconnecting"]')]],
    ['newListener', null, [text('42["newListener","x"]')]],
    ['half a JSON', null, [text('42["resume",{"a":')]],
    ['a NUL', null, [text('4\0')]],
    ['bad UTF-8', 1007, [text(Buffer.from([0x34, 0x32, 0xc3, 0x28]))]],
    ['half a letter', 1007, [text(Buffer.from([0x34, 0xe7, 0xad]))]],
    ['a megabyte and one', 1009, [text('x'.repeat(1_048_577))]],
    ['a header that claims 2^62 bytes', 1009, [text('x', { claims: 2n ** 62n })]],
    ['a header that claims 4 GB', 1009, [text('x', { claims: 2n ** 32n })]],
    [
      '65,000 fragments',
      1008,
      [
        text('4', { fin: false }),
        ...Array.from({ length: 65_600 }, (): Frame => ({ opcode: 0, fin: false, payload: 'x' })),
      ],
    ],
    ['a continuation of nothing', 1002, [{ opcode: 0, payload: 'x' }]],
    ['a message within a message', 1002, [text('4', { fin: false }), text('4')]],
    ['an unknown opcode', 1002, [{ opcode: 5 }]],
    ['reserved bits', 1002, [text('4', { reserved: 4 })]],
    ['a frame without a mask', 1002, [text('4', { masked: false })]],
    ['a ping of 126 bytes', 1002, [{ opcode: 9, payload: 'x'.repeat(126) }]],
    ['a ping in pieces', 1002, [{ opcode: 9, fin: false }]],
    ['a close code that there is not', 1002, [{ opcode: 8, payload: Buffer.from([0, 1]) }]],
  ])('closes the socket that says %s', async (_, code, frames) => {
    const socket = await signIn();
    socket.write(...frames.map(frame));
    const closedWith = await socket.closed();
    expect(closedWith).toBe(code ?? closedWith);
  });

  it('takes a message in a thousand pieces as what it is', async () => {
    const socket = await signIn();
    const packet = `421["resume",{"conventionId":"${conventionId}","cursor":null}]${' '.repeat(1_000)}`;
    const pieces = [...packet];
    socket.write(
      ...pieces.map((payload, index) =>
        frame({ payload, opcode: index === 0 ? 1 : 0, fin: index === pieces.length - 1 }),
      ),
    );
    expect(String(await socket.next())).toMatch(/^431\[\{"ok":true/);
  });

  it('cuts off who floods, signed in or not, and who goes on connecting on one connection', async () => {
    const [stranger, member, again] = [await open(), await signIn(), await open()];
    const many = (count: number, payload: string) =>
      Buffer.concat(Array.from({ length: count }, () => frame({ payload })));
    stranger.write(many(2_000, '42["resume",{}]'));
    member.write(many(200_000, '42["resume",{}]'));
    again.write(many(2_000, `40${JSON.stringify({ token })}`));
    await Promise.all([stranger, member, again].map((socket) => socket.closed()));
    expect([stranger, member, again].map(({ isClosed }) => isClosed)).toEqual([true, true, true]);
  });

  it('drops who shakes hands and is silent, and who does not answer pings', async () => {
    const [silent, deaf] = [await open(), await open({ answersPings: false })];
    deaf.send(`40${JSON.stringify({ token })}`);
    const began = performance.now();
    await silent.closed(SIGN_IN_MILLISECONDS + 500);
    expect(performance.now() - began).toBeGreaterThan(SIGN_IN_MILLISECONDS - 500);
    await deaf.closed(2 * PING_MILLISECONDS + 500);
  });

  it('has no more than so many sockets of one address, whatever that says of itself', async () => {
    const attempts = await Promise.allSettled(
      Array.from({ length: SOCKETS_PER_ADDRESS + 20 }, () => open({ headers: { 'x-forwarded-for': '203.0.113.7' } })),
    );
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(SOCKETS_PER_ADDRESS);
    await expect(open({ headers: { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' } })).rejects.toThrow();
    await open({ headers: { 'x-forwarded-for': '203.0.113.8' } });
    for (const socket of opened.splice(0)) socket.end();
    await until(() =>
      open({ headers: { 'x-forwarded-for': '203.0.113.7' } }).then(
        () => true,
        () => false,
      ),
    );
  });

  it('outlives bytes that are no HTTP, half requests, and upgrades to something else', async () => {
    const say = (bytes: string | Buffer) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
        let answer = '';
        socket.on('data', (data) => (answer += data.toString('latin1')));
        socket.on('error', () => {}).on('close', () => resolve(answer));
        void sleep(300).then(() => socket.destroy());
      });
    const upgrade = (lines: string) => `GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n${lines}\r\n\r\n`;
    const answers = await Promise.all([
      say(Buffer.from([0x16, 0x03, 0x01, 0x00, 0xff, 0x00])),
      say('GET /live/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\n'),
      say(upgrade('Connection: Upgrade\r\nUpgrade: h2c')),
      say(upgrade('Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 12\r\nSec-WebSocket-Key: x')),
      say(upgrade(`Connection: Upgrade\r\nUpgrade: websocket\r\nX-Large: ${'x'.repeat(100_000)}`)),
      say('GET //evil/%2e%2e/live/?EIO=4 HTTP/1.1\r\nHost: x\r\n\r\n'),
    ]);
    expect(answers.filter((answer) => answer.startsWith('HTTP/1.1 101') || answer.startsWith('HTTP/1.1 5'))).toEqual(
      [],
    );
  });
});
