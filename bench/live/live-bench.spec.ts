import { createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import fc from 'fast-check';
import { WebSocketServer } from 'ws';
import { arrivedWithin, median, perDelivery, perSecond, quantile, ratio, type Block, type Measured } from './measured';
import { chartOf, reportOf } from './report';
import { processorSecondsOf, residentBytesOf } from './server-process';
import { textFrame } from './text-frame';
import { WireClient } from './wire-client';

const block = (events: number[], lastMs: number, processorSeconds: number): Block => ({
  rounds: events.map((count) => ({ events: count, arrivalsMs: [1, lastMs / 2, lastMs] })),
  processorSeconds,
});

describe('the live bench', () => {
  it('counts by delivery', () => {
    expect(perDelivery(block([1, 1], 10, 0.01), 500)).toBeCloseTo(10);
    expect(perSecond(block([103, 103], 1_000, 1), 500)).toBeCloseTo(103 * 500);
    expect(arrivedWithin([block([1], 10, 1), block([1], 20, 1)], 0.5)).toBe(10);
  });

  it('compares each block with the one beside it, so that a slow minute of the machine cancels out', () => {
    const theirs = [block([1], 10, 0.1), block([1], 10, 0.9), block([1], 10, 0.1)];
    const ours = [block([1], 10, 0.2), block([1], 10, 1.8), block([1], 10, 0.3)];
    expect(ratio(ours, theirs, ({ processorSeconds }) => processorSeconds)).toBeCloseTo(2);
  });

  it('takes the middle of an odd and of an even count, and shares of what was measured', () => {
    expect([median([3, 1, 2]), median([4, 1, 3, 2])]).toEqual([2, 2.5]);
    expect([quantile([5, 1, 3], 0), quantile([5, 1, 3], 0.5), quantile([5, 1, 3], 1)]).toEqual([1, 3, 5]);
  });

  it('shows halls and storms, and draws the growth', () => {
    const measured = (contender: string, clients: number, seconds: number): Measured => ({
      contender,
      clients,
      kilobytesPerClient: 12.3,
      singles: [block([1], 10, seconds)],
      bursts: [block([103], 100, seconds)],
      outOfOrder: 0,
    });
    const halls = [1_000, 5_000].map((clients) => [
      measured('raw ws', clients, 0.1),
      measured('socket.io', clients, 0.2),
      measured('handsel', clients, 0.11),
    ]);
    const storms = [{ contender: 'handsel', clients: 5_000, seconds: 2.5, incomplete: 0, transactions: 40 }];
    const report = reportOf({ quick: false, halls, storms });
    expect(report).toContain('| handsel | 110.00 | 1.10 | 0.91 |');
    expect(report).toContain('| handsel | 5,000 | 2.50 | 0 | 40 |');
    expect(chartOf({ quick: false, halls, storms })).toContain('handsel, bursts');
  });

  it('reads what a process has used', () => {
    expect(processorSecondsOf(process.pid)).toBeGreaterThan(0.05);
    expect(residentBytesOf(process.pid) / process.memoryUsage.rss()).toBeCloseTo(1, 0);
  });
});

describe('the client on the wire', () => {
  it('hears every text once and in order, however the bytes arrive', async () => {
    let chunks: Buffer[] = [];
    const answer = async (socket: Socket): Promise<void> => {
      await once(socket, 'data');
      for (const chunk of chunks) {
        socket.write(chunk);
        await new Promise((resolve) => setImmediate(resolve));
      }
      socket.end();
    };
    const server = createServer((socket) => void answer(socket));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(125, 126, 65_535, 65_536).map((length) => 'x'.repeat(length)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { maxLength: 6 }), fc.integer({ min: 1, max: 40 }), async (texts, pieces) => {
        const bytes = Buffer.concat([
          Buffer.from('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
          ...texts.map((one) => textFrame(one)),
        ]);
        const size = Math.ceil(bytes.length / pieces);
        chunks = Array.from({ length: pieces }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
        const heard: string[] = [];
        await new Promise<void>((resolve) => {
          const onText = (chunk: Buffer, start: number, end: number) =>
            void heard.push(chunk.toString('utf8', start, end));
          const client = new WireClient({ port, path: '/' }, { onOpen: () => {}, onText, onEnd: resolve });
          expect(client).toBeDefined();
        });
        expect(heard).toEqual(texts.map((one) => one.toWellFormed()));
      }),
      { numRuns: 40 },
    );
    server.close();
  });

  it('is understood by ws, and understands it', async () => {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
    server.on('connection', (socket) => socket.on('message', (data: Buffer) => socket.send(data.toString('utf8'))));
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const texts = [0, 125, 126, 65_535, 65_536].map((length) => 'x'.repeat(length));
    const heard: string[] = [];
    await new Promise<void>((resolve) => {
      const client = new WireClient(
        { port, path: '/' },
        {
          onOpen: () => texts.forEach((text) => client.send(text)),
          onText: (chunk, start, end) => {
            if (heard.push(chunk.toString('utf8', start, end)) === texts.length) client.cut();
          },
          onEnd: resolve,
        },
      );
    });
    expect(heard).toEqual(texts);
    server.close();
  });
});
