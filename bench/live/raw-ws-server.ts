import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { nowNs } from './hall-messages';
import { sampleEvent } from './sample-event';
import { textFrame } from './text-frame';

/** The yardstick: `ws`, one frame built beforehand and written to each socket, one event after the other. */
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false, backlog: 4_096 });
let position = 0;

server.on('listening', () => process.send?.((server.address() as AddressInfo).port));
process.on('message', (events: number) => {
  const frames = Array.from({ length: events }, () => textFrame(JSON.stringify(sampleEvent(++position))));
  const began = nowNs();
  for (const frame of frames) {
    for (const client of server.clients) (client as WebSocket & { _socket: Socket })._socket.write(frame);
  }
  process.send?.(began);
});
process.on('disconnect', () => process.exit(0));
