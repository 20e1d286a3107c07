import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { nowNs } from './hall-messages';
import { sampleEvent } from './sample-event';

/** What a developer writes first: socket.io as it comes, and `io.emit`. */
const http = createServer();
const io = new Server(http);
let position = 0;

http.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => process.send?.((http.address() as AddressInfo).port));
process.on('message', (events: number) => {
  const batch = Array.from({ length: events }, () => sampleEvent(++position));
  const began = nowNs();
  for (const event of batch) io.emit('event', event);
  process.send?.(began);
});
process.on('disconnect', () => process.exit(0));
