import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { DirectLine, type Connection } from '../sockets/engine-internals';
import { messageFrames } from './frames';

const PATIENCE_MILLISECONDS = 3_000;
const UPGRADE = [
  'GET /check/?EIO=4&transport=websocket HTTP/1.1',
  'Host: 127.0.0.1',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
  '\r\n',
].join('\r\n');

/**
 * Tries the direct way once, over a real connection to a server of its own: a frame written past socket.io has to
 * arrive between two that socket.io writes. Throws and says what is different where it does not, such as after an
 * update of socket.io or ws.
 */
export async function checkDirectWrites(): Promise<void> {
  const http = createServer();
  const server = new Server(http, { path: '/check/', perMessageDeflate: false, serveClient: false });
  const client = connect({ port: await listen(http), host: '127.0.0.1', timeout: PATIENCE_MILLISECONDS });
  client.on('timeout', () => client.destroy(new Error('nothing arrived in time')));
  try {
    server.engine.once('connection', writeThreeWays);
    client.write(UPGRADE);
    const expected = messageFrames(['before', 'direct', 'after']);
    let received = Buffer.alloc(0);
    for await (const chunk of client as AsyncIterable<Buffer>) {
      received = Buffer.concat([received, chunk]);
      if (received.indexOf(expected) >= 0) return;
      if (received.includes('after')) break;
    }
    throw new Error('frames do not arrive as they were written');
  } finally {
    client.destroy();
    await server.close();
  }
}

function writeThreeWays(connection: Connection): void {
  const line = new DirectLine(connection);
  const goOn = () => {
    if (connection.readyState !== 'open') return;
    const raw = line.ready();
    // Not before engine.io has handed over what it was given first.
    if (!raw) return void setTimeout(goOn, 1);
    raw.write(messageFrames(['direct']));
    connection.write('after');
  };
  connection.write('before');
  goOn();
}

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
