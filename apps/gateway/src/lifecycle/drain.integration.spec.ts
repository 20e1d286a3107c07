import { GatewayHarness } from '../fixtures/gateway-harness';
import { RawWebSocket } from '../fixtures/raw-web-socket';

const SOCKETS = 60;

describe('a gateway that is told to stop', () => {
  it('sends its clients away at moments of their own, lets nobody in, and closes who stays', async () => {
    const gateway = await GatewayHarness.start('direct');
    const url = `${gateway.url}/live/?EIO=4&transport=websocket`;
    const conventionId = await gateway.fixture.convention();
    const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
    const open = async () => {
      const socket = await RawWebSocket.open(url);
      await socket.next();
      return socket;
    };
    const sockets = await Promise.all(Array.from({ length: SOCKETS }, open));
    for (const socket of sockets) socket.send(`40${JSON.stringify({ token })}`);
    await Promise.all(sockets.map((socket) => socket.next()));

    const stopped = gateway.stop();
    const delays = await Promise.all(
      sockets.map(async (socket) => {
        const [name, message] = JSON.parse(String(await socket.next()).slice(2)) as [
          string,
          { delayMilliseconds: number },
        ];
        expect(name).toBe('drain');
        return message.delayMilliseconds;
      }),
    );
    await expect(open()).rejects.toThrow('HTTP 400');
    // Two milliseconds a socket, in no order.
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThan(2 * SOCKETS);
    expect(new Set(delays).size).toBeGreaterThan(SOCKETS / 4);
    expect(delays).not.toEqual(delays.toSorted((a, b) => a - b));
    await Promise.all(sockets.map((socket) => socket.closed()));
    await stopped;
    expect(gateway.problems).toEqual([]);
  });
});
