import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServerEvent } from '@handsel/contracts';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { until } from '../../../../test/support/until';
import type { LiveServer, LiveSocket } from '../sockets/live-socket';
import { chooseFanOut, type FanOutKind } from './choose-fan-out';
import { DirectFanOut } from './direct-fan-out';
import type { FanOut } from './fan-out.port';
import { SocketIoFanOut } from './socket-io-fan-out';

const event = (position: number, bulk = ''): ServerEvent => ({
  conventionId: '0199c2f0-0000-7000-8000-000000000001',
  position,
  previous: position - 1,
  type: 'profiles.imported',
  at: '2026-09-20T01:00:00.000Z',
  payload: { created: position, text: `签约 ${bulk}` },
});
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe.each<FanOutKind>(['direct', 'socket.io'])('fan-out by %s', (kind) => {
  let http: HttpServer;
  let server: LiveServer;
  let fanOut: FanOut;
  const clients: Socket[] = [];

  beforeAll(async () => {
    http = createServer();
    server = new Server(http, { perMessageDeflate: false, serveClient: false, upgradeTimeout: 2_000 });
    const choice = await chooseFanOut({ kind, gatherMilliseconds: 20 }, (reason) => {
      throw reason;
    });
    fanOut = choice(server);
    expect(fanOut).toBeInstanceOf(kind === 'direct' ? DirectFanOut : SocketIoFanOut);
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });
  afterAll(() => server.close());

  /** A client of some transport and its other end, and what it has heard: positions of events, and other messages. */
  const open = async (transports: string[] = ['websocket'], upgrade = true) => {
    const heard: unknown[] = [];
    const arrived = new Promise<LiveSocket>((resolve) => void server.once('connection', resolve));
    const { port } = http.address() as AddressInfo;
    const client = io(`http://127.0.0.1:${port}`, { transports, upgrade, reconnection: false, forceNew: true });
    clients.push(client);
    client.on('event', (message: ServerEvent) => {
      expect(message).toEqual(event(message.position, (message.payload as { text: string }).text.slice(3)));
      heard.push(message.position);
    });
    client.on('drain', () => heard.push('drain'));
    const socket = await arrived;
    socket.on('disconnect', () => fanOut.leave(socket, 'room'));
    await until(() => client.connected);
    return { client, socket, heard };
  };

  it('gives each member the events of its time in the room, whatever the transport', async () => {
    const early = await open();
    const polling = await open(['polling'], false);
    fanOut.join(early.socket, 'room');
    fanOut.join(polling.socket, 'room');
    fanOut.toRoom('room', [event(1), event(2)]);
    fanOut.toRoom('elsewhere', [event(99)]);
    // In the same tick: the newcomer has had 1 and 2 with its replay.
    const late = await open();
    fanOut.toRoom('room', [event(3)]);
    fanOut.toSocket(
      late.socket,
      range(1, 3).map((position) => event(position)),
    );
    fanOut.join(late.socket, 'room');
    fanOut.toRoom('room', [event(4)]);
    await until(() => [early, late, polling].every(({ heard }) => heard.at(-1) === 4));
    fanOut.leave(early.socket, 'room');
    fanOut.toRoom('room', [event(5)]);
    await until(() => [late, polling].every(({ heard }) => heard.at(-1) === 5));
    expect([early.heard, late.heard, polling.heard]).toEqual([range(1, 4), range(1, 5), range(1, 5)]);
  });

  it('keeps the order through an upgrade from polling to a WebSocket', async () => {
    const { client, socket, heard } = await open(['polling', 'websocket']);
    fanOut.join(socket, 'room');
    let position = 0;
    while (client.io.engine.transport.name !== 'websocket' || position < 50) {
      fanOut.toRoom('room', [event(++position)]);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    for (let more = 0; more < 50; more++) fanOut.toRoom('room', [event(++position)]);
    await until(() => heard.length >= position);
    expect(heard).toEqual(range(1, position));
  });

  it('keeps the order among events and what socket.io writes itself, however long the frames are', async () => {
    const { socket, heard } = await open();
    fanOut.join(socket, 'room');
    const lengths = [0, 1, 100, 120, 65_000, 65_300, 65_536, 200_000];
    for (const [index, length] of lengths.entries()) {
      fanOut.toRoom('room', [event(2 * index + 1, 'x'.repeat(length))]);
      fanOut.toSocket(socket, [event(1_000 + index)]);
      fanOut.toRoom('room', [event(2 * index + 2, 'x'.repeat(length))]);
      await new Promise((resolve) => setImmediate(resolve));
      socket.emit('drain', { delayMilliseconds: 0 });
    }
    await until(() => heard.filter((message) => message === 'drain').length === lengths.length);
    expect(heard.filter((message) => typeof message === 'number' && message < 1_000)).toEqual(range(1, 16));
    expect(heard.filter((message) => typeof message === 'number' && message >= 1_000)).toEqual(range(1_000, 1_007));
  });

  it('writes nothing to a socket that is closing, and goes on with the others', async () => {
    const [leaving, staying] = [await open(), await open()];
    fanOut.join(leaving.socket, 'room');
    fanOut.join(staying.socket, 'room');
    fanOut.toRoom('room', [event(1)]);
    leaving.socket.disconnect(true);
    fanOut.toRoom('room', [event(2)]);
    leaving.client.io.engine.close();
    fanOut.toRoom('room', [event(3)]);
    await until(() => staying.heard.length === 3);
    expect(leaving.heard).not.toContain(3);
    expect(leaving.client.connected).toBe(false);
  });
});

describe('direct fan-out', () => {
  it('hands a socket the events of one tick in one write', async () => {
    const http = createServer();
    const server: LiveServer = new Server(http, { perMessageDeflate: false, serveClient: false });
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
    const arrived = new Promise<LiveSocket>((resolve) => void server.once('connection', resolve));
    const client = io(`http://127.0.0.1:${(http.address() as AddressInfo).port}`, { transports: ['websocket'] });
    const heard: number[] = [];
    client.on('event', ({ position }: ServerEvent) => heard.push(position));
    const socket = await arrived;
    const fanOut = new DirectFanOut({ now: () => performance.now(), longestWaitMilliseconds: 20 });
    fanOut.join(socket, 'room');
    const { _socket: raw } = (socket.conn as unknown as { transport: { socket: { _socket: { write: unknown } } } })
      .transport.socket;
    const write = jest.spyOn(raw as { write(data: Buffer): boolean }, 'write');
    for (const position of range(1, 103)) fanOut.toRoom('room', [event(position)]);
    await until(() => heard.length === 103);
    expect(heard).toEqual(range(1, 103));
    expect(write).toHaveBeenCalledTimes(1);
    client.close();
    await server.close();
  });

  it('gives way to socket.io, with the reason, where the self check fails', async () => {
    const reasons: unknown[] = [];
    const failed = new Error('ws keeps its socket elsewhere');
    const choice = await chooseFanOut(
      { kind: 'direct', gatherMilliseconds: 20 },
      (reason) => reasons.push(reason),
      () => Promise.reject(failed),
    );
    expect(choice(new Server())).toBeInstanceOf(SocketIoFanOut);
    expect(reasons).toEqual([failed]);
  });
});
